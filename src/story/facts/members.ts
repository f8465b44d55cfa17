import type { Membership } from '../../schema/membership.ts';
import type { OpenSkiesParty } from '../../schema/open-skies.ts';
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

/** How states stand to the Treaty on Open Skies. */
export interface OpenSkiesStates {
  /** For whom it is in force. */
  members: string[];
  /** Who has signed or ratified it, and for whom it is not in force. */
  signed: string[];
  /** Who was in it and is out. */
  left: string[];
  /** States of which the sources do not say where they stood on that date. */
  undecided: string[];
}

/** How states stand to the Treaty on Open Skies on a date, as ISO 3166-1 alpha-3 codes. */
export function openSkiesOn(rows: readonly OpenSkiesParty[], date: string): OpenSkiesStates {
  const states: OpenSkiesStates = { members: [], signed: [], left: [], undecided: [] };
  for (const row of rows) {
    const list = openSkiesStanding(row, date);
    if (list) states[list].push(row.iso3);
  }
  return states;
}

function openSkiesStanding(row: OpenSkiesParty, date: string): keyof OpenSkiesStates | null {
  const has = (when: string) => when !== '' && extentOf(when)[0] <= extentOf(date)[0];
  if (has(row.exit_effective)) return 'left';
  if (has(row.entry_into_force)) return 'members';
  // Of a state whose day is unknown it is certain from the second year on: between accession and force lie two months.
  if (row.entry_into_force === '' && row.ratified !== '') {
    if (isBefore(date, row.ratified)) return has(row.signed) ? 'signed' : null;
    const nextYear = String(Number(row.ratified.slice(0, 4)) + 1);
    return isBefore(nextYear, date) ? 'members' : 'undecided';
  }
  return has(row.signed) || has(row.ratified) ? 'signed' : null;
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
