import { z } from 'zod';
import { day } from './date.ts';
import { words } from './identifier.ts';

/** A row of `series/nato_members.csv`: when a state joined, as exactly as the sources say. */
export const membership = z.strictObject({
  country: words,
  iso3: z.string().regex(/^[A-Z]{3}$/, 'a country code of three capitals, ISO 3166-1 alpha-3'),
  iso2: z.string().regex(/^[A-Z]{2}$/, 'a country code of two capitals, ISO 3166-1 alpha-2'),
  accession_year: z.string().regex(/^(19|20)\d\d$/, 'a year'),
  accession_date: z.union([day, z.literal('')]),
  date_note: z.string(),
  source: words,
});
export type Membership = z.infer<typeof membership>;
