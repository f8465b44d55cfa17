import { z } from 'zod';
import { confidence } from './confidence.ts';
import { day, partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';
import { party } from './party.ts';
import { reference } from './reference.ts';

/** How a treaty ended, or that it has not. */
export const ending = z.enum(['in_force', 'expired', 'withdrawn', 'superseded', 'never_in_force']);

/** A treaty's life: signature, entry into force, end. */
export const treaty = z.strictObject({
  id: identifier,
  signed: z.strictObject({ date: day, places: z.array(reference('place')).min(1) }),
  /** null = it never entered into force. */
  entered_into_force: day.nullable(),
  /** `by`: who withdrew. */
  ended: z.strictObject({
    date: partialDate.nullable(),
    how: ending,
    by: z.array(party).min(1).optional(),
  }),
  /** From when, and by whom, a treaty in force was not applied. */
  suspensions: z
    .array(
      z.strictObject({
        from: partialDate,
        by: z.array(party).min(1),
        sources: z.array(reference('source')).min(1),
      }),
    )
    .min(1)
    .optional(),
  /** Ends that were written down beforehand, and since when they were known. */
  deadlines: z
    .array(
      z.strictObject({ date: day, known_from: day, sources: z.array(reference('source')).min(1) }),
    )
    .min(1)
    .optional(),
  /** What it counted; what each number means, and its unit, stand in the words. */
  numbers: z.record(identifier, z.number()),
  sources: z.array(reference('source')).min(1, 'at least one source'),
  confidence,
});
export type Treaty = z.infer<typeof treaty>;

/** Words about a treaty, per language. */
export const treatyWords = z.strictObject({
  /** Its full title. */
  name: words,
  /** The name people use. */
  short: words,
  /** The shortest name, for a bar on the timeline; `short` where left out. */
  label: words.optional(),
  /** Beside its known end on the timeline: on what condition it would not end there. */
  deadline: words.optional(),
  how_it_ended: words,
  parties: words,
  limited: words,
  verification: words,
  numbers: z.record(identifier, z.strictObject({ what: words, unit: words })),
  notes: words.optional(),
});
