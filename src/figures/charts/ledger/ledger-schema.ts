import { z } from 'zod';
import { day } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { series, sourceIds, wholeNumber } from '../../../schema/series.ts';
import { template } from '../../../schema/template.ts';

/** What the two sides counted, in the order of their common sheet. */
const ledgerCategory = z.enum(['icbm', 'icbm_mirv', 'slbm', 'slbm_mirv', 'bombers']);

/** A line of the data base that came with SALT II: what each side said that it had on a day. */
const ledgerLine = z.strictObject({
  category: ledgerCategory,
  us: wholeNumber(),
  ussr: wholeNumber(),
  /** The day for which both sides counted. */
  as_of: day,
  sources: sourceIds,
});
export type LedgerLine = z.infer<typeof ledgerLine>;

export const ledgerSeries = series('data_base', ledgerLine);

/** The sheet with two columns that came with SALT II: what each side wrote down of its own weapons. */
const ledgerFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('ledger'),
});

/** Its words, in `content/words/<language>/interface.yaml` under `figures.ledger`. */
const ledgerWords = z.strictObject({
  title: template('date'),
  source: words,
  us: words,
  ussr: words,
  /** The name of each line. */
  categories: z.record(ledgerCategory, words),
  described: template('title', 'lines'),
  described_line: template('what', 'us', 'ussr'),
  caption: words,
  head_what: words,
});

/** What a storyboard says about it, and its words. */
export const ledgerSchema = { scene: ledgerFigure, words: ledgerWords };
