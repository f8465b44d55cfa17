import { openSkiesParties } from '../../schema/open-skies.ts';
import type { Content } from '../read/content.ts';

/** The treaty whose parties are listed in `open_skies_parties.csv`. */
const OPEN_SKIES = 'openskies';

const OPEN_SKIES_COLUMNS = ['exit_notified', 'exit_effective'] as const;

/**
 * The dates of every treaty, as precisely as known, by `<treaty>.<which>`, and those of states in Open Skies by
 * `openskies.<country>.<column>`.
 */
export function collectTreatyDates({ treaties, series }: Content): Map<string, string> {
  const dates = new Map<string, string>();
  const add = (name: string, date: string | null | undefined) => {
    if (date !== null && date !== undefined) dates.set(name, date);
  };
  for (const { id, signed, entered_into_force, ended, suspensions } of treaties.data) {
    add(`${id}.signed`, signed.date);
    add(`${id}.entered_into_force`, entered_into_force);
    add(`${id}.suspended`, suspensions?.[0]?.from);
    add(`${id}.ended`, ended.date);
  }
  for (const row of series.get(openSkiesParties).rows) {
    for (const column of OPEN_SKIES_COLUMNS)
      add(`${OPEN_SKIES}.${row.iso3}.${column}`, row[column]);
  }
  return dates;
}
