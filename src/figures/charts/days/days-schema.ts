import { z } from 'zod';
import { day } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';

/** What a calendar is about, which decides its title. */
const daysSubject = z.enum(['notice', 'six_days']);

/** A calendar of the months of a few days: those gone, those to come, and those on which something happens. */
const daysFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('days'),
  /** What the calendar is about. */
  about: daysSubject,
  /** The first and the last day that are drawn. */
  from: day,
  to: day,
  /** What happened on days that had come. */
  marks: z.array(reference('event')).min(1),
  /** The treaty whose end was fixed in advance for the last day. */
  until: reference('treaty').optional(),
});
export type DaysScene = z.infer<typeof daysFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.days`. */
const daysWords = z.strictObject({
  /** The titles, by what the calendar is about. */
  titles: z.record(daysSubject, words),
  /** What filled and open days mean. */
  notes: z.record(daysSubject, words),
  /** On the last day. */
  until: template('treaty'),
  /** How many days are left on the step's day. */
  described: template('title', 'left', 'marks'),
  described_mark: template('date', 'what'),
  caption: words,
  head_date: words,
  head_what: words,
});

/** What a storyboard says about it, and its words. */
export const daysSchema = { scene: daysFigure, words: daysWords };
