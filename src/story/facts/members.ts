import { natoMembersSeries } from '../../figures/charts/nato-members/nato-members-data.ts';
import type { Content } from '../read/content.ts';
import { extentOf, isBefore } from './dates.ts';

/**
 * NATO's members on a date, as ISO 3166-1 alpha-3 codes. `undecided`: states that joined during that year, on an
 * unknown day.
 */
export function membersOn(
  { series }: Pick<Content, 'series'>,
  date: string,
): { members: string[]; undecided: string[] } {
  const members: string[] = [];
  const undecided: string[] = [];
  for (const row of series.get(natoMembersSeries).rows) {
    const joined = row.accession_date ?? row.accession_year;
    if (extentOf(joined)[0] > extentOf(date)[0] && !isBefore(date, joined))
      undecided.push(row.iso3);
    else if (extentOf(joined)[0] <= extentOf(date)[0]) {
      const certain = row.accession_date !== null || isBefore(joined, date);
      (certain ? members : undecided).push(row.iso3);
    }
  }
  return { members, undecided };
}
