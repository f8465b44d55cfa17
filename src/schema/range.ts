import { z } from 'zod';
import { partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';
import { reference } from './reference.ts';

/** Who stated a missile's range; `neither`: someone who speaks for none of the parties drawn. */
export const rangeSpeaker = z.enum(['us', 'russia', 'nato', 'neither']);
export type RangeSpeaker = z.infer<typeof rangeSpeaker>;

/** A missile's range as one party states it. Two accounts of the same missile are two records. */
export const range = z.strictObject({
  id: identifier,
  /** The party whose missile it is. */
  of: z.enum(['us', 'russia']),
  /** Who states the figure; if it is about another party's missile, the map labels it as a claim. */
  stated_by: rangeSpeaker,
  /** When the figure became public; no earlier scene may draw it. */
  stated_on: partialDate,
  /** How far the missile flies, in km. */
  km: z.number().min(50, '50 km or more').max(15000, '15,000 km or less'),
  /** Where the range begins, in km: for a treaty's band of ranges, which is drawn around a place of either side. */
  from_km: z.number().min(50, '50 km or more').optional(),
  /** Where the missiles are based, by the same account. A ring around any other place is labelled as a supposition. */
  bases: z.array(reference('place')).min(1).optional(),
  sources: z.array(reference('source')).min(1, 'at least one source'),
});

/** The words for a range, per language. */
export const rangeWords = z.strictObject({
  /** The missile's name. */
  missile: words,
  /** Who states the figure; shown below the kilometres on the map. */
  label: words,
  /** A shorter label for small maps. */
  short: words,
  /** Anything else the source says about the figure. */
  notes: words.optional(),
});
