import { z } from 'zod';
import { confidence } from './confidence.ts';
import { day, partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';
import { party } from './party.ts';
import { reference } from './reference.ts';

/** How a treaty ended, or `in_force`. */
const ending = z.enum(['in_force', 'expired', 'withdrawn', 'superseded', 'never_in_force']);

/** A treaty's life: signature, entry into force, end. */
export const treaty = z.strictObject({
  id: identifier,
  /** When and where it was signed. */
  signed: z.strictObject({ date: day, places: z.array(reference('place')).min(1) }),
  /** null: it never entered into force. */
  entered_into_force: day.nullable(),
  /** How and when it ended; `by`: who withdrew. */
  ended: z.strictObject({
    /** null: it has not ended. */
    date: partialDate.nullable(),
    /** How it ended, or that it is in force. */
    how: ending,
    by: z.array(party).min(1).optional(),
  }),
  /** Periods when a party did not apply the treaty although it was in force. */
  suspensions: z
    .array(
      z.strictObject({
        from: partialDate,
        /** The parties that did not apply it. */
        by: z.array(party).min(1),
        sources: z.array(reference('source')).min(1),
      }),
    )
    .min(1)
    .optional(),
  /** End dates that were fixed in advance, and since when each was known. */
  deadlines: z
    .array(
      z.strictObject({ date: day, known_from: day, sources: z.array(reference('source')).min(1) }),
    )
    .min(1)
    .optional(),
  /** The treaty's numbers; the words say what each means, with its unit. */
  numbers: z.record(identifier, z.number()),
  sources: z.array(reference('source')).min(1, 'at least one source'),
  confidence,
});
export type Treaty = z.infer<typeof treaty>;

/** The words for a treaty, per language. */
export const treatyWords = z.strictObject({
  /** Its full title. */
  name: words,
  /** Its common name. */
  short: words,
  /** The shortest name, for its bar on the timeline; if omitted, `short`. */
  label: words.optional(),
  /** A still shorter name, where there is no room for `label` and its state; if omitted, `label`. */
  initials: words.optional(),
  /** Shown beside its deadline on the timeline: the condition under which it would not end then. */
  deadline: words.optional(),
  how_it_ended: words,
  parties: words,
  limited: words,
  verification: words,
  /** What each number of the record means, with its unit. */
  numbers: z.record(identifier, z.strictObject({ what: words, unit: words })),
  notes: words.optional(),
});
