import { z } from 'zod';
import { country } from '../../../schema/country.ts';
import { day } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { orEmpty, series } from '../../../schema/series.ts';
import { sameNames } from '../../../story/check/same-names.ts';
import { extentOf, isKnownOn } from '../../../story/facts/dates.ts';
import type { Content } from '../../../story/read/content.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';

/** When a state joined, as exactly as the sources say. */
const membership = z.strictObject({
  country: words,
  iso3: country,
  iso2: z.string().regex(/^[A-Z]{2}$/, 'a country code of two capitals, ISO 3166-1 alpha-2'),
  /** The year, if the day is unknown: YYYY. */
  accession_year: z.string().regex(/^(19|20)\d\d$/, 'a year'),
  accession_date: orEmpty(day),
  date_note: z.string(),
  source: words,
});

/** All members of the alliance. */
export const natoMembersSeries = series('nato_members', membership);

/** A state's accession, as exactly as the sources say. */
export interface AccessionFacts {
  /** ISO 3166-1 alpha-3. */
  country: string;
  /** YYYY-MM-DD, or YYYY where only the year is known. */
  date: string;
}

/** How many states belong to NATO, by the days on which they joined. */
export const natoMembers: ChartData<'nato_members', { accessions: AccessionFacts[] }> = {
  series: [natoMembersSeries],
  sets: ['events'],
  collect: (content) => ({ accessions: collectAccessions(content) }),
  firstDate: (content) => collectAccessions(content)[0]?.date ?? null,
  check: (content) =>
    [...content.languages.values()].flatMap((language) =>
      sameNames(
        content.series.get(natoMembersSeries).rows.map(({ iso3 }) => iso3),
        natoMembersSeries.file,
        { words: language.interface, path: ['figures', 'nato_members', 'countries'] },
      ),
    ),
  checkScene: ({ events }, { marks }, date) =>
    marks.flatMap((id, index) => {
      const event = events.get(id);
      if (isKnownOn(event.date, date)) return [];
      const allowed = `events up to the step's date, ${date}`;
      return [{ path: ['marks', index], found: `"${id}" of ${event.date}`, allowed }];
    }),
};

/** The accessions in order of time. */
function collectAccessions(content: Content): AccessionFacts[] {
  return content.series
    .get(natoMembersSeries)
    .rows.map((row) => ({ country: row.iso3, date: row.accession_date ?? row.accession_year }))
    .sort((a, b) => extentOf(a.date)[1] - extentOf(b.date)[1]);
}
