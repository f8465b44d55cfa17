import { z } from 'zod';
import { partialDate } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';

/** What spans of time are about, which decides their title. */
const spansSubject = z.enum(['complaint', 'endings', 'never_in_force', 'one_fewer']);

/** What lasted, or began: a line of its own. */
const spansRow = z.enum([
  'inspectors',
  'satellites',
  'private',
  'public',
  'inf',
  'newstart',
  'notice',
  'abm',
  'start2',
  'inf_whole',
]);

/**
 * How a span is drawn: `bound` what a treaty granted, `left` what remained after it, `closed` what only the two sides knew,
 * `unbound` a treaty signed and not in force, `open` what everybody could read; `fixed` what a treaty grants up to a last day that is still to come; `door` how long it
 * goes on once a side gives notice, if that is given today; drawn behind the span above it.
 */
const spanLook = z.enum(['bound', 'left', 'closed', 'unbound', 'open', 'fixed', 'door']);

const span = z.strictObject({
  /** What lasted, or began. */
  row: spansRow,
  /** How it is drawn. */
  look: spanLook,
  /** As precisely as it was known on the step's date; a year is drawn as a whole. */
  from: partialDate,
  /** Up to the step's date if left out. */
  to: partialDate.optional(),
  /** The treaty that it is about, with or without a last day that is fixed. */
  treaty: reference('treaty').optional(),
  source: reference('source'),
});
export type Span = z.infer<typeof span>;

/** What lasted how long, below each other on the timeline's axis. */
const spansFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('spans'),
  /** What the spans are about. */
  about: spansSubject,
  /** The spans, from top to bottom. */
  spans: z.array(span).min(2),
});
export type SpansScene = z.infer<typeof spansFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.spans`. */
const spansWords = z.strictObject({
  /** The titles, by what the spans are about. */
  titles: z.record(spansSubject, words),
  /** What the signs mean, by what the spans are about. */
  notes: z.record(spansSubject, words),
  /** What each line is. */
  rows: z.record(spansRow, words),
  /** A line with its time. */
  since: template('what', 'from'),
  between: template('what', 'from', 'to'),
  during: template('what', 'from'),
  /** A treaty with its last day. */
  up_to: template('what', 'to'),
  /** In the table: when notice is given, and when a treaty then ends. */
  any_day: words,
  after_notice: words,
  described: template('title', 'spans'),
  caption: words,
  head_what: words,
  head_from: words,
  head_to: words,
  /** In the table where something still lasts. */
  lasts: words,
});

/** What a storyboard says about it, and its words. */
export const spansSchema = { scene: spansFigure, words: spansWords };
