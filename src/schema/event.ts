import { z } from 'zod';
import { confidence } from './confidence.ts';
import { partialDate } from './date.ts';
import { identifier, shortWords, words } from './identifier.ts';
import { party } from './party.ts';
import { reference, refersTo } from './reference.ts';

/** `<treaty>.<which>` of `data/treaties.yaml`, or `openskies.<country>.<column>` of `series/open_skies_parties.csv`. */
const treatyDate = refersTo(
  z
    .string()
    .regex(
      /^[a-z0-9_]+(\.[A-Z]{3})?\.[a-z_]+$/,
      'a date in the life of a treaty, e.g. inf.entered_into_force',
    ),
  'treatyDate',
);

/** Something that happened, with when, where, who and how well it is known. */
export const event = z.strictObject({
  id: identifier,
  date: partialDate,
  end_date: partialDate.optional(),
  /** The dates in the life of treaties that its date is, so that the two cannot differ. */
  date_of: z.array(treatyDate).min(1).optional(),
  /** core carries the story; context is background. */
  tier: z.enum(['core', 'context']),
  places: z.array(reference('place')),
  people: z.array(reference('person')),
  /** Who acted or took part, besides those for whom its people spoke. */
  parties: z.array(party).min(1).optional(),
  /** The treaties that it is about. */
  treaties: z.array(reference('treaty')).min(1).optional(),
  sources: z.array(reference('source')).min(1, 'at least one source'),
  confidence,
});
export type Event = z.infer<typeof event>;

/** Words about an event, per language. */
export const eventWords = z.strictObject({
  title: words,
  summary: words,
  /** The few words that stand beside its mark on the timeline. */
  label: shortWords(32).optional(),
  /** Who took part and has no record in people.yaml. */
  others: z.array(words).min(1).optional(),
  /** Where sources disagree or are thin. */
  notes: words.optional(),
});
