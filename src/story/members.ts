import type { Membership } from '../schema/membership.ts';
import { extentOf, isBefore } from './dates.ts';

/**
 * Who belongs to the alliance on a date, as ISO 3166-1 alpha-3 codes.
 * `undecided`: states of which only the year of accession is known, in that very year.
 */
export function membersOn(
  rows: readonly Membership[],
  date: string,
): { members: string[]; undecided: string[] } {
  const members: string[] = [];
  const undecided: string[] = [];
  for (const row of rows) {
    const joined = row.accession_date || row.accession_year;
    if (extentOf(joined)[0] > extentOf(date)[0] && !isBefore(date, joined))
      undecided.push(row.iso3);
    else if (extentOf(joined)[0] <= extentOf(date)[0]) {
      const certain = row.accession_date !== '' || isBefore(joined, date);
      (certain ? members : undecided).push(row.iso3);
    }
  }
  return { members, undecided };
}

/** A state's accession, as exactly as the sources say. */
export interface AccessionFacts {
  /** ISO 3166-1 alpha-3. */
  country: string;
  /** YYYY-MM-DD, or YYYY where only the year is known. */
  date: string;
}

/** Collects the accessions in order of time. */
export function collectAccessions(rows: readonly Membership[]): AccessionFacts[] {
  return rows
    .map((row) => ({ country: row.iso3, date: row.accession_date || row.accession_year }))
    .sort((a, b) => extentOf(a.date)[1] - extentOf(b.date)[1]);
}
