import { z } from 'zod';
import { partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';
import { reference } from './reference.ts';

/** Who has put a number on a missile's range; `neither` is someone who speaks for no side that is drawn. */
export const rangeSpeaker = z.enum(['us', 'russia', 'nato', 'neither']);
export type RangeSpeaker = z.infer<typeof rangeSpeaker>;

/** How far a missile flies, by somebody's account: two accounts of one missile are two records. */
export const range = z.strictObject({
  id: identifier,
  /** Whose missile it is. */
  of: z.enum(['us', 'russia']),
  /** Whose figure it is: their own, where they speak of their own missile, and a claim where not. */
  stated_by: rangeSpeaker,
  /** Since when the figure is public: no scene before that day may draw it. */
  stated_on: partialDate,
  km: z.number().min(50, '50 km or more').max(15000, '15,000 km or less'),
  /** Where the missiles stand by the same account. A ring around any other place says that it is a supposition. */
  bases: z.array(reference('place')).min(1).optional(),
  sources: z.array(reference('source')).min(1, 'at least one source'),
});

/** Words about a range, per language. */
export const rangeWords = z.strictObject({
  /** What flies so far. */
  missile: words,
  /** Whose figure it is, below the kilometres on the map. */
  label: words,
  /** The same in fewer words, for a small map. */
  short: words,
  /** What else the source says of the figure. */
  notes: words.optional(),
});
