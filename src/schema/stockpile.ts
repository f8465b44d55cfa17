import { z } from 'zod';
import { country } from './country.ts';
import { words } from './identifier.ts';
import { series, wholeNumber, year } from './series.ts';

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
