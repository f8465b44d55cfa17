import type { DotsScene } from './dots-schema.ts';
import {
  stockpilePublishedSeries,
  stockpileSeries,
  stockpileWithRetiredSeries,
} from '../stockpiles/stockpiles-schema.ts';
import type { Treaty } from '../../../schema/treaty.ts';
import { instantOf, isKnownOn } from '../../../story/facts/dates.ts';
import { dotGroupsOf, pictureAmong } from './dots-facts.ts';
import { warheadsIn } from '../stockpiles/stockpiles-facts.ts';
import type { Content } from '../../../story/read/content.ts';
import { nearestName } from '../../../story/read/problem.ts';
import type { ChartData, SceneMistake } from '../../../story/charts/chart-data.ts';
import { firstStockpileYear, stockpilesOf } from '../stockpiles/stockpiles-data.ts';

/** Warheads as dots: stockpiles, and what treaties allow. */
export const dots: ChartData<'dots', { warheadLimits: Record<string, number> }> = {
  series: [stockpileSeries, stockpileWithRetiredSeries, stockpilePublishedSeries],
  sets: ['treaty_numbers'],
  collect: ({ treaties }) => ({ warheadLimits: collectWarheadLimits(treaties.data) }),
  firstDate: (content) => firstStockpileYear(content),
  checkScene: (content, scene, date) => {
    const unknown = checkYears(content, scene);
    return unknown.length > 0
      ? unknown
      : [...checkPassage(scene), ...checkDates(content, scene, date)];
  },
};

/** How many warheads a treaty allows each side, by `<treaty>.<number>`: the numbers whose names end in "warheads". */
export function collectWarheadLimits(treaties: readonly Treaty[]): Record<string, number> {
  return Object.fromEntries(
    treaties.flatMap(({ id, numbers }) =>
      Object.entries(numbers)
        .filter(([name]) => name.endsWith('warheads'))
        .map(([name, value]) => [`${id}.${name}`, value]),
    ),
  );
}

function checkPassage({ along, groups }: DotsScene): SceneMistake[] {
  if (!along || pictureAmong(along, groups) >= 0) return [];
  return [
    {
      path: ['along'],
      found: 'no picture with the groups of this step',
      allowed: 'the pictures of the passage, the one of this step among them',
    },
  ];
}

/** Checks that the data has every stockpile shown. */
function checkYears(content: Content, scene: DotsScene): SceneMistake[] {
  const stockpiles = stockpilesOf(content);
  const years = stockpiles.all.map(([year]) => String(year));
  return dotGroupsOf(scene).flatMap(({ path, state, year }) => {
    if (year === undefined || warheadsIn(stockpiles, state, year) !== undefined) return [];
    const [first, last] = [years.at(0), years.at(-1)].map(String);
    return [
      {
        path: [...path, 'year'],
        found: String(year),
        allowed: `a year of ${stockpileSeries.file}, ${String(first)} to ${String(last)}`,
        nearest: nearestName(String(year), years),
      },
    ];
  });
}

/** The name of a state in the table of published stockpiles. */
const CODES: Partial<Record<string, string>> = { us: 'USA' };

/**
 * Checks that nothing is shown too early: no stockpile before the middle of its year or before its state published it, no
 * limit before its treaty.
 */
function checkDates(content: Content, scene: DotsScene, date: string): SceneMistake[] {
  const { treaties, series } = content;
  const published = series.get(stockpilePublishedSeries).rows;
  return dotGroupsOf(scene).flatMap(({ path, state, year, limit }): SceneMistake[] => {
    if (year !== undefined && instantOf(String(year)) > instantOf(date)) {
      const allowed = `a year whose middle has come on the step's date, ${date}`;
      return [{ path: [...path, 'year'], found: String(year), allowed }];
    }
    const publication = published.find(
      ({ iso3, first_year: first, last_year: last }) =>
        iso3 === CODES[state] && year !== undefined && year >= first && year <= last,
    );
    if (publication && !isKnownOn(publication.published_by, date)) {
      const found = `${String(year)}, which was published by ${publication.published_by}`;
      const allowed = `a year whose stockpile had been published on the step's date, ${date}`;
      return [{ path: [...path, 'year'], found, allowed }];
    }
    if (limit === undefined) return [];
    const { signed } = treaties.get(treatyOf(limit));
    if (isKnownOn(signed.date, date)) return [];
    const found = `"${limit}", signed on ${signed.date}`;
    const allowed = `treaties signed by the step's date, ${date}`;
    return [{ path: [...path, 'limit'], found, allowed }];
  });
}

/** The treaty of `<treaty>.<number>`. */
function treatyOf(limit: string): string {
  return limit.slice(0, limit.indexOf('.'));
}
