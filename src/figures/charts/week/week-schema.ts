import { z } from 'zod';
import { day } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';

/** Who meets, or who is told, on a day of the week. */
const weekRow = z.enum(['dialogue', 'allies', 'council', 'osce']);

const stop = z.strictObject({
  /** The event at which people meet, in one city. */
  event: reference('event'),
  /** One of its days. */
  on: day,
  /** Who meets. */
  row: weekRow,
});
export type Stop = z.infer<typeof stop>;

/** The days of one week, and in which city talks are held on each. */
const weekFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('week'),
  /** Its Monday. */
  from: day,
  /** The meetings in the order of their days. */
  stops: z.array(stop).min(2),
});
export type WeekScene = z.infer<typeof weekFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.week`. */
const weekWords = z.strictObject({
  title: words,
  /** What the line means. */
  note: words,
  /** Who meets. */
  rows: z.record(weekRow, words),
  /** For readers who cannot see it. */
  described: template('title', 'stops'),
  described_stop: template('date', 'place', 'who'),
  caption: words,
  head_day: words,
  head_place: words,
  head_who: words,
});

/** What a storyboard says about it, and its words. */
export const weekSchema = { scene: weekFigure, words: weekWords };
