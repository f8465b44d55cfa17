import {
  stockpilePublishedSeries,
  stockpileSeries,
  stockpileWithRetiredSeries,
} from './stockpiles-schema.ts';
import { collectStockpiles, type StockpileFacts } from './stockpiles-facts.ts';
import type { Content } from '../../../story/read/content.ts';
import type { Problem } from '../../../story/read/problem.ts';
import type { Series } from '../../../schema/series.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';

/** Warheads in military stockpiles by year. */
export const stockpiles: ChartData<'stockpiles', { stockpiles: StockpileFacts }> = {
  series: [stockpileSeries, stockpileWithRetiredSeries, stockpilePublishedSeries],
  sets: ['treaties'],
  collect: (content) => ({ stockpiles: stockpilesOf(content) }),
  firstDate: (content) => firstStockpileYear(content),
  check: (content) => [
    ...checkYears(content, stockpileSeries, COUNT, (row) => row.iso3),
    ...checkYears(content, stockpileWithRetiredSeries, TOTAL, () => 'the world'),
    ...checkPublished(content),
  ],
};

const COUNT = 'warheads_military_stockpile';
const TOTAL = 'warheads_world_total_incl_retired';

/** A count that differs from those of both neighbouring years by more than this factor is taken for a typo. */
const OUT_OF_LINE = 2;
/** Counts lower than this may double from year to year. */
const FEW = 10;

/** The lines of the stockpile curve. */
export function stockpilesOf({ series }: Content): StockpileFacts {
  return collectStockpiles(
    series.get(stockpileSeries).rows,
    series.get(stockpileWithRetiredSeries).rows,
    series.get(stockpilePublishedSeries).rows,
  );
}

/** The first year with data on any stockpile: YYYY. */
export function firstStockpileYear({ series }: Content): string | null {
  const years = series.get(stockpileSeries).rows.map(({ year }) => String(year));
  return years.toSorted()[0] ?? null;
}

/** Checks that a state's published years follow each other without a gap, beginning with its first stockpile. */
function checkPublished({ series }: Content): Problem[] {
  const { rows, problemAt } = series.get(stockpilePublishedSeries);
  const stockpiles = series.get(stockpileSeries).rows;
  return rows.flatMap((row, index) => {
    const before = rows.slice(0, index).findLast(({ iso3 }) => iso3 === row.iso3);
    const first = stockpiles.find(({ iso3 }) => iso3 === row.iso3)?.year;
    const due = before ? before.last_year + 1 : first;
    return row.first_year === due
      ? []
      : [problemAt(index, 'first_year', { found: String(row.first_year), allowed: String(due) })];
  });
}

/** Checks that each state's years have no gaps and that no count is far from its neighbours. */
function checkYears<Column extends string, Row extends { year: number } & Record<Column, number>>(
  { series }: Content,
  table: Series<Row>,
  column: Column,
  stateOf: (row: Row) => string,
): Problem[] {
  const { rows, problemAt } = series.get(table);
  return rows.flatMap((row, index) => {
    const state = stateOf(row);
    const before = rows[index - 1];
    if (before === undefined || stateOf(before) !== state) return [];
    if (row.year !== before.year + 1) {
      const allowed = `${String(before.year + 1)}, the year after the last of ${state}`;
      return [problemAt(index, 'year', { found: String(row.year), allowed })];
    }
    const after = rows[index + 1];
    if (after === undefined || stateOf(after) !== state) return [];
    const beside = [before[column], after[column]];
    const [low, high] = [Math.min(...beside), Math.max(...beside)];
    const isOutOfLine = row[column] > high * OUT_OF_LINE || row[column] * OUT_OF_LINE < low;
    if (!isOutOfLine || Math.max(row[column], high) < FEW) return [];
    const allowed = `about as many as in the years beside it, ${beside.map(String).join(' and ')}`;
    return [problemAt(index, column, { found: String(row[column]), allowed })];
  });
}
