import { z } from 'zod';
import { partialDate } from './date.ts';
import { LIMITED_QUANTITIES } from './limited-quantities.ts';

/** One of the quantities that New START limits. */
export const limitedQuantity = z.enum(LIMITED_QUANTITIES);
export type LimitedQuantity = z.infer<typeof limitedQuantity>;

/** The two sides of the treaty, which has no others. */
export const newStartParty = z.enum(['us', 'russia']);
export type NewStartParty = z.infer<typeof newStartParty>;

const count = z.string().regex(/^\d{0,5}$/, 'a whole number, or nothing where none was found');
const listOf = (pattern: RegExp, what: string) => z.string().regex(pattern, what);

/**
 * A row of `series/new_start.csv`: what one side declared as of a day. A count that no source read gives stays empty;
 * `computed` names those counts that the source gives as a difference only.
 */
export const newStartDeclaration = z.strictObject({
  as_of: z.iso.date('a date YYYY-MM-DD'),
  party: newStartParty,
  warheads: count,
  deployed: count,
  launchers: count,
  computed: listOf(
    /^((warheads|deployed|launchers)( (?!$)|$))*$/,
    'warheads, deployed or launchers, with a space between',
  ),
  /** `not_found`: by us; `not_provided`: by that side. */
  state: z.enum(['declared', 'not_found', 'not_provided']),
  /** When the sources read made it known. */
  known_from: z.union([partialDate, z.literal('')]),
  /** Who disputes the side's count of launchers, and since when that is known. */
  disputed_by: z.union([newStartParty, z.literal('')]),
  disputed_from: z.union([partialDate, z.literal('')]),
  /** Ids in `sources.yaml`. */
  sources: listOf(/^([a-z0-9_]+( (?!$)|$))*$/, 'ids of sources, with a space between'),
});
export type NewStartDeclaration = z.infer<typeof newStartDeclaration>;
