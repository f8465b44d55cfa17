import { z } from 'zod';
import { words } from './identifier.ts';

const year = z.string().regex(/^(19|20)\d\d$/, 'a year');
const count = z.string().regex(/^\d{1,6}$/, 'a whole number of warheads');

/** A row of `series/warheads.csv`: a state's military stockpile in a year, in warheads; an estimate. */
export const stockpile = z.strictObject({
  country: words,
  iso3: z.string().regex(/^[A-Z]{3}$/, 'a code of three capitals'),
  year,
  warheads_military_stockpile: count,
});
export type Stockpile = z.infer<typeof stockpile>;

/** A row of `series/warheads_with_retired.csv`: all states' warheads in a year, those awaiting dismantlement among them. */
export const stockpileWithRetired = z.strictObject({
  year,
  warheads_world_total_incl_retired: count,
});
export type StockpileWithRetired = z.infer<typeof stockpileWithRetired>;
