import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { party } from './party.ts';
import { reference } from './reference.ts';

/** One side's position: quotations in its own words, and the sources for our summary. */
const side = z
  .strictObject({
    quotations: z.array(reference('quotation')).default([]),
    sources: z.array(reference('source')).default([]),
  })
  .refine(({ quotations, sources }) => quotations.length + sources.length > 0, {
    message: 'at least one quotation or source',
  });

/** A disputed matter and each side's position on it, in `data/positions.yaml`. */
export const stance = z.strictObject({
  id: identifier,
  sides: z
    .partialRecord(party, side)
    .refine((sides) => Object.keys(sides).length >= 2, 'two sides at least'),
});

/** The words for a disputed matter, per language. No side's claim or demand stands without its reason. */
export const stanceWords = z.strictObject({
  matter: words,
  /** What each side says, by party. */
  sides: z.partialRecord(
    party,
    z.strictObject({
      /** What the side says, wants or has done. */
      position: words,
      /** Why, by its own account; or that no reason was found. */
      reason: words,
    }),
  ),
});
export type StanceWords = z.infer<typeof stanceWords>;
