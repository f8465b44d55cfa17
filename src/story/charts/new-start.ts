import { newStartSeries } from '../../schema/new-start.ts';
import { collectNewStart, type NewStartFacts } from '../facts/new-start.ts';
import type { ChartData } from './chart-data.ts';

/** New START's three limits, and what both sides declared under them. */
export const newStart: ChartData<'new_start', { newStart: NewStartFacts }> = {
  series: [newStartSeries],
  collect: ({ series, treaties }) => ({
    newStart: collectNewStart(series.get(newStartSeries).rows, treaties),
  }),
  firstDate: ({ series }) =>
    series
      .get(newStartSeries)
      .rows.map((row) => row.as_of)
      .toSorted()[0] ?? null,
};
