import { z } from 'zod';
import { partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';

/**
 * What readers should know of an outlet that its name does not tell them. state media: run or paid for by that
 * government. movement: a political movement's own. sanctioned: under sanctions as a tool of disinformation.
 * encyclopedia: one that anybody can edit, or a copy of it. private: a private site or blog.
 */
export const outlet = z.enum([
  'russian_state',
  'american_state',
  'chinese_state',
  'turkish_state',
  'movement',
  'sanctioned',
  'encyclopedia',
  'private',
]);

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
  /** primary: by who acted or decided. secondary: a report or a study. reference: a work to look things up in. */
  kind: z.enum(['primary', 'secondary', 'reference']),
  /** It gives figures for the past that nobody had before it: a step cites it from its date on, or as hindsight. */
  new_figures: z.literal(true).optional(),
  /** Every source of the same publisher has the same. */
  outlet: outlet.optional(),
  /** That the copy which we read gives a part only; omitted where we read it whole or do not know. */
  excerpt: z.literal(true).optional(),
});
export type Source = z.infer<typeof source>;
