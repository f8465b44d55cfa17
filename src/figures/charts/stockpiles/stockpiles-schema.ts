import { z } from 'zod';
import { country } from '../../../schema/country.ts';
import { words } from '../../../schema/identifier.ts';
import { series, wholeNumber, year } from '../../../schema/series.ts';
import { template } from '../../../schema/template.ts';
import { plural } from '../../../schema/template.ts';
import { STOCKPILE_LINES } from './stockpile-lines.ts';

const count = wholeNumber('a whole number of warheads');

/** A state's military stockpile in a year, in warheads; an estimate. */
export const stockpile = z.strictObject({
  country: words,
  iso3: country,
  year,
  warheads_military_stockpile: count,
});
export type Stockpile = z.infer<typeof stockpile>;

export const stockpileSeries = series('warheads', stockpile);

/** All states' warheads in a year, those awaiting dismantlement included. */
export const stockpileWithRetired = z.strictObject({
  year,
  warheads_world_total_incl_retired: count,
});
export type StockpileWithRetired = z.infer<typeof stockpileWithRetired>;

export const stockpileWithRetiredSeries = series('warheads_with_retired', stockpileWithRetired);

/** Estimated warheads in military stockpiles by year, as lines on the timeline's own axis. */
export const stockpilesFigure = z.strictObject({
  name: z.literal('stockpiles'),
  /** Whose; all lines where left out. */
  lines: z
    .array(z.enum(STOCKPILE_LINES))
    .min(1, 'one line at least')
    .default([...STOCKPILE_LINES]),
});
export type StockpilesScene = z.infer<typeof stockpilesFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.stockpiles`. */
const stockpilesWords = z.strictObject({
  /** What is counted, and in what. */
  title: template('year'),
  /** Over the table. */
  caption: words,
  /** The source of the estimates. */
  source: words,
  source_with_retired: words,
  /** What the dotted verticals are. */
  signatures: words,
  us: words,
  russia: words,
  ussr: words,
  china: words,
  all: words,
  with_retired: words,
  /** The same names beside the cursor, as short as can be. */
  short: z.strictObject({
    us: words,
    russia: words,
    ussr: words,
    china: words,
    all: words,
    with_retired: words,
  }),
  /** How many there are at the cursor; of another year than the title's, where a line ends earlier. */
  value: template('name', 'warheads'),
  value_of_year: template('warheads', 'year'),
  /** At the highest year of a line. */
  peak: template('warheads', 'year'),
  peak_estimate: template('warheads', 'year'),
  /** On the axis. */
  axis: template('number'),
  /** The figure in words: what it is, each line's last year, the peaks that are past, the signatures. */
  described: template('lines'),
  described_line: template('name', 'warheads', 'year'),
  described_peak: template('name', 'warheads', 'year'),
  described_signatures: plural('count'),
  year: words,
});

/** What a storyboard says about it, and its words. */
export const stockpilesSchema = { scene: stockpilesFigure, words: stockpilesWords };
