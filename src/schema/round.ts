import { z } from 'zod';
import { identifier } from './identifier.ts';

/** Whether the heads of both teams met, or their experts, or nobody. */
export const roundKind = z.enum(['leaders', 'experts', 'called_off']);
export type RoundKind = z.infer<typeof roundKind>;

/** A round of the talks: what an event, which gives its day, its place and its sources, does not say of it. */
export const round = z.strictObject({
  /** The event's. */
  id: identifier,
  kind: roundKind,
  /** Its place among the rounds that are counted. */
  number: z.int().positive().optional(),
  /** Who led each side. */
  leaders: z.strictObject({ us: identifier, russia: identifier }).optional(),
  /** What each side called it, as quotations. */
  names: z.strictObject({ us: identifier.optional(), russia: identifier.optional() }).default({}),
  /** Where the American team went on to, as an event, and whether any source says that it did. */
  stop: z.strictObject({ event: identifier, known: z.enum(['announced', 'reported']) }).optional(),
});
export type Round = z.infer<typeof round>;
