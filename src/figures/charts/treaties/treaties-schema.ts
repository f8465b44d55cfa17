import { z } from 'zod';
import { words } from '../../../schema/identifier.ts';
import { plural, template } from '../../../schema/template.ts';

/** The lives of all treaties, each on a line of its own with its name, on the timeline's axis. */
const treatiesFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('treaties'),
});

/** Its words, in `content/words/<language>/interface.yaml` under `figures.treaties`. */
const treatiesWords = z.strictObject({
  /** How many treaties there are, and how many of them bind. */
  title: plural('count', 'binding'),
  /** What the bars mean. */
  source: words,
  caption: words,
  /** A treaty's name with its years, by what had become of it. */
  in_force: template('treaty', 'from'),
  waiting: template('treaty', 'from'),
  over: template('treaty', 'from', 'to'),
  never: template('treaty', 'from', 'to'),
  described: template('treaties'),
  head_treaty: words,
  head_signed: words,
  head_in_force: words,
  head_ended: words,
  /** In the table where there is no such date. */
  no_date: words,
});

/** What a storyboard says about it, and its words. */
export const treatiesSchema = { scene: treatiesFigure, words: treatiesWords };
