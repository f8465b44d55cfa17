import type { ChartData } from '../../../story/charts/chart-data.ts';

/** The treaties of the story, which every picture has at hand. */
export const treaties: ChartData<'treaties', object> = {
  series: [],
  sets: ['treaties'],
  sources: ({ treaties: { data } }) => data.flatMap(({ sources }) => sources),
  collect: () => ({}),
  firstDate: ({ treaties: { data } }) => data.map(({ signed }) => signed.date).sort()[0] ?? null,
};
