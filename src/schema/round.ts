import { z } from 'zod';
import { reference } from './reference.ts';

/** Whether the heads of both teams met, or their experts, or nobody. */
export const roundKind = z.enum(['leaders', 'experts', 'called_off']);
export type RoundKind = z.infer<typeof roundKind>;

/** A round of the talks: what an event, which gives its day, its place and its sources, does not say of it. */
export const round = z.strictObject({
  /** The event's. */
  id: reference('event'),
  kind: roundKind,
  /** Its place among the rounds that are counted. */
  number: z.int().positive().optional(),
  /** Who led each side. */
  leaders: z.strictObject({ us: reference('person'), russia: reference('person') }).optional(),
  /** What each side called it, as quotations. */
  names: z
    .strictObject({
      us: reference('quotation').optional(),
      russia: reference('quotation').optional(),
    })
    .default({}),
  /** Where the American team went on to, as an event, and whether any source says that it did. */
  stop: z
    .strictObject({ event: reference('event'), known: z.enum(['announced', 'reported']) })
    .optional(),
});
export type Round = z.infer<typeof round>;
