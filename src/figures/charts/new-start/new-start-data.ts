import { newStartSeries } from './new-start-schema.ts';
import { collectNewStart, NEW_START, type NewStartFacts } from './new-start-facts.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';

/** New START's three limits, and what both sides declared under them. */
export const newStart: ChartData<'new_start', { newStart: NewStartFacts }> = {
  series: [newStartSeries],
  sets: ['treaty_numbers'],
  sources: ({ treaties }) => treaties.get(NEW_START).sources,
  collect: ({ series, treaties }) => ({
    newStart: collectNewStart(series.get(newStartSeries).rows, treaties),
  }),
  firstDate: ({ series }) =>
    series
      .get(newStartSeries)
      .rows.map((row) => row.as_of)
      .toSorted()[0] ?? null,
};
