import { isKnownOn } from '../../../story/facts/dates.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';
import { collectAmounts, type AmountFacts } from './amounts-facts.ts';
import { amountSeries } from './amounts-schema.ts';

/** Numbers that steps tell, drawn to scale. */
export const amounts: ChartData<'amounts', { amounts: AmountFacts[] }> = {
  series: [amountSeries],
  collect: ({ series }) => ({ amounts: collectAmounts(series.get(amountSeries).rows) }),
  firstDate: () => null,
  check: ({ series }) => {
    const { rows, problemAt } = series.get(amountSeries);
    return rows.flatMap(({ least, most }, index) =>
      least <= most
        ? []
        : [problemAt(index, 'most', { found: String(most), allowed: `${String(least)} or more` })],
    );
  },
  checkScene: ({ series }, { picture }, date) =>
    series
      .get(amountSeries)
      .rows.filter((row) => row.picture === picture && !isKnownOn(row.known_from, date))
      .map(({ item, known_from: from }) => ({
        path: ['picture'],
        found: `"${picture}", whose ${item} was known from ${from}`,
        allowed: `amounts known by the step's date, ${date}`,
      })),
};
