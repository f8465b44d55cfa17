import { z } from 'zod';
import { partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';

/** A published work on which a fact rests. */
export const source = z.strictObject({
  id: identifier,
  /** As published, in the language of the source. */
  title: words,
  publisher: words,
  /** null where the copy that was read shows no date. */
  date: partialDate.nullable(),
  /** null where no address is known. */
  url: z
    .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
    .nullable(),
  kind: z.enum(['primary', 'secondary', 'reference']),
});
