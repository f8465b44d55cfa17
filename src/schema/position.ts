import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { party } from './party.ts';

/** What one side says on a disputed matter: its own words, and the sources of what is told in ours. */
const side = z
  .strictObject({
    quotations: z.array(identifier).default([]),
    sources: z.array(identifier).default([]),
  })
  .refine(({ quotations, sources }) => quotations.length + sources.length > 0, {
    message: 'at least one quotation or source',
  });

/** A disputed matter, with each side's position as that side put it. */
export const position = z.strictObject({
  id: identifier,
  sides: z
    .partialRecord(party, side)
    .refine((sides) => Object.keys(sides).length >= 2, 'two sides at least'),
});
export type Position = z.infer<typeof position>;

/** Words about a disputed matter, per language. */
export const positionWords = z.strictObject({
  matter: words,
  sides: z.partialRecord(party, words),
});
export type PositionWords = z.infer<typeof positionWords>;
