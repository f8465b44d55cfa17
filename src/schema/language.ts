import { z } from 'zod';

/** BCP 47 tag, as `lang` in HTML takes it: `en`, `ru`, `sr-Latn`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en, ru or sr-Latn');

/** A name in one of the languages of what it names, in that language's script. */
export const ownName = z.strictObject({ language: languageTag, name: z.string().trim().min(1) });
export type OwnName = z.infer<typeof ownName>;
