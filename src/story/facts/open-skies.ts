import type { OpenSkiesParty } from '../../schema/open-skies.ts';
import { extentOf, isBefore } from './dates.ts';

/** The states by their status under the Treaty on Open Skies. */
export interface OpenSkiesStates {
  /** States it is in force for. */
  members: string[];
  /** States that have signed or ratified it, but for which it is not in force. */
  signed: string[];
  /** Former members. */
  left: string[];
  /** States whose status on that date the sources do not settle. */
  undecided: string[];
}

/** The states by their status under the Treaty on Open Skies on a date, as ISO 3166-1 alpha-3 codes. */
export function openSkiesOn(rows: readonly OpenSkiesParty[], date: string): OpenSkiesStates {
  const states: OpenSkiesStates = { members: [], signed: [], left: [], undecided: [] };
  for (const row of rows) {
    const list = openSkiesStatus(row, date);
    if (list) states[list].push(row.iso3);
  }
  return states;
}

function openSkiesStatus(row: OpenSkiesParty, date: string): keyof OpenSkiesStates | null {
  const has = (when: string | null) => when !== null && extentOf(when)[0] <= extentOf(date)[0];
  if (has(row.exit_effective)) return 'left';
  if (has(row.entry_into_force)) return 'members';
  // If the day is unknown, membership is certain from the second year after: entry into force follows accession by two
  // months.
  if (row.entry_into_force === null && row.ratified !== null) {
    if (isBefore(date, row.ratified)) return has(row.signed) ? 'signed' : null;
    const nextYear = String(Number(row.ratified.slice(0, 4)) + 1);
    return isBefore(nextYear, date) ? 'members' : 'undecided';
  }
  return has(row.signed) || has(row.ratified) ? 'signed' : null;
}
