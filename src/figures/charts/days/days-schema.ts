import { z } from 'zod';
import { day, dayOrMonth } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';

/** What a calendar is about, which decides its title. */
const daysSubject = z.enum([
  'notice',
  'six_days',
  'before_duty',
  'ten_months',
  'two_days',
  'one_year',
]);

/** What was said on a day, or announced for days that may still be to come. */
const daysRow = z.enum(['on_duty', 'no_inspections', 'year_proposed', 'good_idea', 'year_offered']);

/** `said`: on that day. `announced`: for those days. `stopped`: what stops on those days. `offered`: days on offer. */
const daysLook = z.enum(['said', 'announced', 'stopped', 'offered']);
export type DaysLook = z.infer<typeof daysLook>;

const daysSpan = z.strictObject({
  /** What was said or announced. */
  row: daysRow,
  /** How its days are drawn. */
  look: daysLook,
  /** The first day; a month stands for all its days. */
  from: dayOrMonth,
  /** The last day, if not the first. */
  to: day.optional(),
  /** Published by the step's date. */
  source: reference('source'),
});

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
  marks: z.array(reference('event')).default([]),
  /** What was said or announced, and for which days. */
  spans: z.array(daysSpan).default([]),
  /** The treaty whose end was fixed in advance for the last day, or for the day before those on offer. */
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
  /** The same where its end has meanwhile been put off. */
  put_off: template('treaty'),
  /** What was said or announced. */
  rows: z.record(daysRow, words),
  range: template('from', 'to'),
  up_to: template('to'),
  /** How many days are left on the step's day. */
  described: template('title', 'left', 'marks'),
  described_mark: template('date', 'what'),
  caption: words,
  head_date: words,
  head_what: words,
});

/** What a storyboard says about it, and its words. */
export const daysSchema = { scene: daysFigure, words: daysWords };
