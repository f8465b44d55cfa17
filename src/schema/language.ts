import { z } from 'zod';

/** A BCP 47 language tag, as in HTML's `lang`: `en`, `ru`, `sr-Latn`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en, ru or sr-Latn');

/** A name in a local language and its script, e.g. Москва. */
export const ownName = z.strictObject({
  language: languageTag,
  /** The name itself. */
  name: z.string().trim().min(1),
});
export type OwnName = z.infer<typeof ownName>;
