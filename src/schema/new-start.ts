import { z } from 'zod';
import { day, partialDate } from './date.ts';
import { LIMITED_QUANTITIES } from './limited-quantities.ts';
import { reference } from './reference.ts';
import { listOf, orEmpty, series, wholeNumber } from './series.ts';

/** One of the quantities that New START limits. */
export const limitedQuantity = z.enum(LIMITED_QUANTITIES);
export type LimitedQuantity = z.infer<typeof limitedQuantity>;

/** The two sides of the treaty, which has no others. */
export const newStartParty = z.enum(['us', 'russia']);
export type NewStartParty = z.infer<typeof newStartParty>;

const count = orEmpty(wholeNumber('a whole number, or nothing where none was found'));

/**
 * What one side declared as of a day. A count that no source gives is left empty;
 * `computed` names the counts that the source gives only as a difference.
 */
export const newStartDeclaration = z.strictObject({
  as_of: day,
  party: newStartParty,
  warheads: count,
  deployed: count,
  launchers: count,
  computed: listOf(limitedQuantity),
  /** `not_found`: by us; `not_provided`: by that side. */
  state: z.enum(['declared', 'not_found', 'not_provided']),
  /** When the sources read made it known. */
  known_from: orEmpty(partialDate),
  /** Who disputes the side's count of launchers, and since when that is known. */
  disputed_by: orEmpty(newStartParty),
  disputed_from: orEmpty(partialDate),
  sources: listOf(reference('source')),
});
export type NewStartDeclaration = z.infer<typeof newStartDeclaration>;

export const newStartSeries = series('new_start', newStartDeclaration);
