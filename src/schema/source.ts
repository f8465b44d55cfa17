import { z } from 'zod';
import { partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';

/** A published work that supports a fact. */
export const source = z.strictObject({
  id: identifier,
  /** The title as published, in the source's language. */
  title: words,
  publisher: words,
  /** The date of publication; null if the copy we read shows none. */
  date: partialDate.nullable(),
  /** The URL; null if none is known. */
  url: z
    .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
    .nullable(),
  kind: z.enum(['primary', 'secondary', 'reference']),
  /** It gives figures for the past that nobody had before it: a step cites it from its date on, or as hindsight. */
  new_figures: z.literal(true).optional(),
});
