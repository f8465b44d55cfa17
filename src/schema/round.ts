import { z } from 'zod';
import { reference } from './reference.ts';

/** Who met: the leaders of both teams, their experts, or nobody (`called_off`). */
export const roundKind = z.enum(['leaders', 'experts', 'called_off']);
export type RoundKind = z.infer<typeof roundKind>;

/** A round of the talks. Its date, place and sources are in the event of the same id. */
export const round = z.strictObject({
  /** The id of its event. */
  id: reference('event'),
  kind: roundKind,
  /** Its number among the counted rounds. */
  number: z.int().positive().optional(),
  /** Who led each side. */
  leaders: z.strictObject({ us: reference('person'), russia: reference('person') }).optional(),
  /** What each side called the round, as quotations. */
  names: z
    .strictObject({
      us: reference('quotation').optional(),
      russia: reference('quotation').optional(),
    })
    .default({}),
  /** Where the American team travelled next, as an event, and whether that was reported or only announced. */
  stop: z
    .strictObject({
      event: reference('event'),
      /** Whether the stop was only announced, or reported to have happened. */
      known: z.enum(['announced', 'reported']),
    })
    .optional(),
});
export type Round = z.infer<typeof round>;
