import { z } from 'zod';
import { day, partialDate } from './date.ts';
import { identifier, slug, words } from './identifier.ts';

/** The head of `content/chapters/<language>/<id>.mdx`. */
export const chapterHead = z.strictObject({ title: words, question: words });
export type ChapterHead = z.infer<typeof chapterHead>;

/**
 * What an author may write in a chapter, with the attributes each takes.
 * MDX does not check them, so the story does.
 */
export const chapterComponents = {
  /** A step: its id is its address, its storyboard entry's name, and unique in the whole story. */
  Step: z.strictObject({ id: slug, title: words }),
  /** The marker after a claim that opens its source. */
  Cite: z.strictObject({ id: identifier }),
  /** A claim that something was not found. */
  NotFound: z.strictObject({ id: identifier }),
  /** A term of the glossary around the words that stand for it. */
  Term: z.strictObject({ id: identifier }),
  /** A person at first mention: full name in the party's colour, own script after it. */
  Person: z.strictObject({ id: identifier }),
  /** A quotation, exact; `inline` for one inside a sentence, `end` for the full stop between it and its marker. */
  Quote: z.strictObject({
    id: identifier,
    inline: z.literal('').optional(),
    end: z.enum(['.', ',', ';', ':']).optional(),
  }),
  /** One of a treaty's numbers, read from the data. */
  Fact: z.strictObject({ treaty: identifier, number: identifier }),
  /** The date of an event, or one of a treaty's dates, read from the data. */
  Day: z
    .strictObject({
      event: identifier.optional(),
      treaty: identifier.optional(),
      which: z.enum(['signed', 'entered_into_force', 'ended']).optional(),
    })
    .refine((value) => (value.event === undefined) !== (value.treaty === undefined), {
      message: 'either an event, or a treaty with `which`',
    }),
  /** The great-circle distance between two places, in kilometres, computed. */
  Distance: z.strictObject({ from: identifier, to: identifier }),
  /** How many members the alliance has on a day, counted in series/nato_members.csv. */
  Allies: z.strictObject({ on: day }),
  /** Two sides' names for one thing, side by side in equal size. */
  BothNames: z.strictObject({ us: identifier, russia: identifier }),
  /** What became known only later, with its date; last in its step. */
  Later: z.strictObject({ date: partialDate }),
} as const;
export type ChapterComponent = keyof typeof chapterComponents;
