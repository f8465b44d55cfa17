import { z } from 'zod';
import { country } from './country.ts';
import { day, partialDate } from './date.ts';
import { words } from './identifier.ts';
import { reference } from './reference.ts';
import { orEmpty, series } from './series.ts';

/** How and when a state came into the Treaty on Open Skies, and left it; null where it did not, or no source says. */
export const openSkiesParty = z.strictObject({
  country: words,
  iso3: country,
  signed: orEmpty(day),
  /** As exactly as the sources say: of one state only the year is known. */
  ratified: orEmpty(partialDate),
  /** `continued`: from a state that signed and no longer exists; `signed`: no more than that. */
  how: z.enum(['ratified', 'acceded', 'continued', 'signed']),
  entry_into_force: orEmpty(day),
  exit_notified: orEmpty(day),
  exit_effective: orEmpty(day),
  note: z.string(),
  source: reference('source'),
});
export type OpenSkiesParty = z.infer<typeof openSkiesParty>;

export const openSkiesParties = series('open_skies_parties', openSkiesParty);
