import { z } from 'zod';
import { confidence } from './confidence.ts';
import { partialDate } from './date.ts';
import { identifier, shortWords, words } from './identifier.ts';
import { party } from './party.ts';
import { reference, refersTo } from './reference.ts';

/**
 * `<treaty>.<which>` from `data/treaties.yaml`, or `openskies.<country>.<column>` from `series/open_skies_parties.csv`.
 */
const treatyDate = refersTo(
  z
    .string()
    .regex(
      /^[a-z0-9_]+(\.[A-Z]{3})?\.[a-z_]+$/,
      'a date in the life of a treaty, e.g. inf.entered_into_force',
    ),
  'treatyDate',
);

/** Something that happened: when, where, who took part, and how certain it is. */
export const event = z.strictObject({
  id: identifier,
  date: partialDate,
  end_date: partialDate.optional(),
  /** The treaty dates that this date must match, e.g. inf.signed. */
  date_of: z.array(treatyDate).min(1).optional(),
  /** core: part of the story. context: background. */
  tier: z.enum(['core', 'context']),
  places: z.array(reference('place')),
  people: z.array(reference('person')),
  /** Parties that took part, besides those represented by the people listed. */
  parties: z.array(party).min(1).optional(),
  /** The treaties the event concerns. */
  treaties: z.array(reference('treaty')).min(1).optional(),
  sources: z.array(reference('source')).min(1, 'at least one source'),
  confidence,
});
export type Event = z.infer<typeof event>;

/** The words for an event, per language. */
export const eventWords = z.strictObject({
  title: words,
  summary: words,
  /** The short label beside its mark on the timeline. */
  label: shortWords(32).optional(),
  /** Participants without a record in people.yaml. */
  others: z.array(words).min(1).optional(),
  /** A note on where sources disagree or are thin. */
  notes: words.optional(),
});
