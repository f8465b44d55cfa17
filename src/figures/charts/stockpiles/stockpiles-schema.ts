import { z } from 'zod';
import { country } from '../../../schema/country.ts';
import { partialDate } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { series, sourceIds, wholeNumber, year } from '../../../schema/series.ts';
import { template } from '../../../schema/template.ts';
import { plural } from '../../../schema/template.ts';
import { STOCKPILE_LINES } from './stockpile-lines.ts';

const count = wholeNumber('a whole number of warheads');

/** A state's military stockpile in a year, in warheads: as the state published it, or else an estimate. */
export const stockpile = z.strictObject({
  country: words,
  iso3: country,
  year,
  warheads_military_stockpile: count,
});
export type Stockpile = z.infer<typeof stockpile>;

export const stockpileSeries = series('warheads', stockpile);

/** Years for which a state has published its own stockpile; all other stockpiles are estimates by others. */
export const stockpilePublished = z.strictObject({
  iso3: country,
  first_year: year,
  last_year: year,
  /** The day by which the state had published all of them. */
  published_by: partialDate,
  sources: sourceIds,
});
export type StockpilePublished = z.infer<typeof stockpilePublished>;

export const stockpilePublishedSeries = series('stockpiles_published', stockpilePublished);

/** All states' warheads in a year, including those awaiting dismantlement. */
export const stockpileWithRetired = z.strictObject({
  year,
  warheads_world_total_incl_retired: count,
});
export type StockpileWithRetired = z.infer<typeof stockpileWithRetired>;

export const stockpileWithRetiredSeries = series('warheads_with_retired', stockpileWithRetired);

/** Warheads in military stockpiles by year, as lines on the timeline's axis. */
export const stockpilesFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('stockpiles'),
  /** The lines to show; if omitted, all of them. */
  lines: z
    .array(z.enum(STOCKPILE_LINES))
    .min(1, 'at least one line')
    .default([...STOCKPILE_LINES]),
});
export type StockpilesScene = z.infer<typeof stockpilesFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.stockpiles`. */
const stockpilesWords = z.strictObject({
  /** What is counted, and up to which year. */
  title: template('year'),
  /** The table's caption. */
  caption: words,
  /** Who published which figures, up to which year; all others are estimates. */
  source: template('year'),
  /** The same, on low plates. */
  source_short: template('year'),
  source_with_retired: words,
  /** What the dotted vertical lines mean. */
  signatures: words,
  us: words,
  russia: words,
  ussr: words,
  china: words,
  all: words,
  with_retired: words,
  /** The shortest names, for labels beside the cursor. */
  short: z.strictObject({
    us: words,
    russia: words,
    ussr: words,
    china: words,
    all: words,
    with_retired: words,
  }),
  /** The value at the cursor; `value_of_year`: for a line that ends before the title's year. */
  value: template('name', 'warheads'),
  value_of_year: template('warheads', 'year'),
  /** At a line's peak. */
  peak: template('warheads', 'year'),
  peak_estimate: template('warheads', 'year'),
  /** An estimate in the table, where other years of the same state are its own figures. */
  estimate: template('warheads'),
  /** On the value axis. */
  axis: template('number'),
  /** The figure in words: what it is, each line's latest value, past peaks and signatures. */
  described: template('lines'),
  described_line: template('name', 'warheads', 'year'),
  described_peak: template('name', 'warheads', 'year'),
  /** How many signatures are marked, for readers who cannot see them. */
  described_signatures: plural('count'),
  year: words,
});

/** What a storyboard says about it, and its words. */
export const stockpilesSchema = { scene: stockpilesFigure, words: stockpilesWords };
