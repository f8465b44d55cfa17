import { z } from 'zod';
import { day, partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';

const dayOrNothing = z.union([day, z.literal('')]);

/** A row of `series/open_skies_parties.csv`: how and when a state came into the Treaty on Open Skies, and left it. */
export const openSkiesParty = z.strictObject({
  country: words,
  iso3: z.string().regex(/^[A-Z]{3}$/, 'a country code of three capitals, ISO 3166-1 alpha-3'),
  signed: dayOrNothing,
  /** As exactly as the sources say: of one state only the year was read. */
  ratified: z.union([partialDate, z.literal('')]),
  /** `continued`: from a state that signed and is no more; `signed`: no more than that. */
  how: z.enum(['ratified', 'acceded', 'continued', 'signed']),
  entry_into_force: dayOrNothing,
  exit_notified: dayOrNothing,
  exit_effective: dayOrNothing,
  note: z.string(),
  source: identifier,
});
export type OpenSkiesParty = z.infer<typeof openSkiesParty>;

/** A row of `series/open_skies_flights.csv`: how many flights had been made by a date. */
export const openSkiesFlights = z.strictObject({
  date: partialDate,
  flights: z.string().regex(/^\d{1,5}$/, 'a whole number of flights'),
  /** Where the source says "more than". */
  is_minimum: z.enum(['yes', '']),
  source: identifier,
});
export type OpenSkiesFlights = z.infer<typeof openSkiesFlights>;
