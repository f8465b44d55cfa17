import { z } from 'zod';
import { partialDate } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';

/** What a desk of sheets is about, which decides its title. */
const sheetsSubject = z.enum(['worth', 'known']);

/** The texts that a sheet can carry. */
const sheetRow = z.enum([
  'helsinki_2018',
  'vienna_2020',
  'geneva_2021',
  'prague_2010',
  'your_own',
  'limits_kept',
  'limits_promised',
  'no_grounds',
  'talks_asked',
  'one_meeting',
  'more_meetings',
  'conference',
  'final_document',
]);

/**
 * How a sheet is drawn: `written` with its words on a page, `blank` a page on which nothing stands, `missing` a place
 * where a page would lie: we found none, or the reader may put one there.
 */
const sheetLook = z.enum(['written', 'blank', 'missing']);

const sheet = z.strictObject({
  /** Its text. */
  row: sheetRow,
  /** How it is drawn. */
  look: sheetLook.default('written'),
  /** Where it comes from. */
  place: reference('place').optional(),
  /** When, as precisely as it is known. */
  date: partialDate.optional(),
  /** Whether the three limits of New START stand on it, too. */
  has_limits: z.boolean().default(false),
  /** Who says so, or what we looked for; left out only for the reader's own. */
  source: reference('source').optional(),
});
export type Sheet = z.infer<typeof sheet>;

/** Papers beside each other: what was agreed, what was said, and what is not there. */
const sheetsFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('sheets'),
  /** What they are about. */
  about: sheetsSubject,
  /** Stacks from left to right; below a sheet lies what would answer it. */
  stacks: z.array(z.array(sheet).min(1).max(2)).min(2),
});
export type SheetsScene = z.infer<typeof sheetsFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.sheets`. */
const sheetsWords = z.strictObject({
  /** The titles, by what the sheets are about. */
  titles: z.record(sheetsSubject, words),
  /** What dashed sheets mean. */
  notes: z.record(sheetsSubject, words),
  /** The text of each sheet. */
  rows: z.record(sheetRow, words),
  /** A sheet with numbers. */
  with_numbers: template('what', 'numbers'),
  /** The head of a sheet. */
  head: template('place', 'date'),
  described: template('title', 'sheets'),
  described_sheet: template('head', 'what'),
  caption: words,
  head_place: words,
  head_date: words,
  head_what: words,
});

/** What a storyboard says about it, and its words. */
export const sheetsSchema = { scene: sheetsFigure, words: sheetsWords };
