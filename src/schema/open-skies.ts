import { z } from 'zod';
import { country } from './country.ts';
import { day, partialDate } from './date.ts';
import { words } from './identifier.ts';
import { reference } from './reference.ts';
import { orEmpty, series } from './series.ts';

/** How and when a state joined and left the Treaty on Open Skies; null if it did not, or if no source says. */
export const openSkiesParty = z.strictObject({
  country: words,
  iso3: country,
  signed: orEmpty(day),
  /** As precise as the sources are: for one state only the year is known. */
  ratified: orEmpty(partialDate),
  /** `continued`: as successor to a signatory that no longer exists. `signed`: signed only. */
  how: z.enum(['ratified', 'acceded', 'continued', 'signed']),
  entry_into_force: orEmpty(day),
  exit_notified: orEmpty(day),
  exit_effective: orEmpty(day),
  note: z.string(),
  source: reference('source'),
});
export type OpenSkiesParty = z.infer<typeof openSkiesParty>;

export const openSkiesParties = series('open_skies_parties', openSkiesParty);
