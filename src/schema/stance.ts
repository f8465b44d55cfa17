import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { party } from './party.ts';
import { reference } from './reference.ts';

/** What one side says on a disputed matter: its own words, and the sources of what is told in ours. */
const side = z
  .strictObject({
    quotations: z.array(reference('quotation')).default([]),
    sources: z.array(reference('source')).default([]),
  })
  .refine(({ quotations, sources }) => quotations.length + sources.length > 0, {
    message: 'at least one quotation or source',
  });

/** A disputed matter, with the stance of each side as that side put it: `data/positions.yaml`. */
export const stance = z.strictObject({
  id: identifier,
  sides: z
    .partialRecord(party, side)
    .refine((sides) => Object.keys(sides).length >= 2, 'two sides at least'),
});

/** Words about a disputed matter, per language. */
export const stanceWords = z.strictObject({
  matter: words,
  sides: z.partialRecord(party, words),
});
