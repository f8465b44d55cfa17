import { stockpileSeries, stockpileWithRetiredSeries } from './stockpiles-schema.ts';
import { collectStockpiles, type StockpileFacts } from './stockpiles-facts.ts';
import type { Content } from '../../../story/read/content.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';

/** Estimated warheads in military stockpiles by year. */
export const stockpiles: ChartData<'stockpiles', { stockpiles: StockpileFacts }> = {
  series: [stockpileSeries, stockpileWithRetiredSeries],
  collect: (content) => ({ stockpiles: stockpilesOf(content) }),
  firstDate: (content) => firstStockpileYear(content),
};

/** The lines of the stockpile curve. */
export function stockpilesOf({ series }: Content): StockpileFacts {
  return collectStockpiles(
    series.get(stockpileSeries).rows,
    series.get(stockpileWithRetiredSeries).rows,
  );
}

/** The first year for which any stockpile is given: YYYY. */
export function firstStockpileYear({ series }: Content): string | null {
  const years = series.get(stockpileSeries).rows.map(({ year }) => String(year));
  return years.toSorted()[0] ?? null;
}
