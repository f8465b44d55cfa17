import { countingSeries } from './counting-schema.ts';
import { collectCounting, type CountingFacts } from './counting-facts.ts';
import { NEW_START } from '../new-start/new-start-facts.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';

/** How START I and New START count the warheads of a missile and of a bomber. */
export const counting: ChartData<'counting', { counting: CountingFacts[] }> = {
  series: [countingSeries],
  collect: ({ series }) => ({ counting: collectCounting(series.get(countingSeries).rows) }),
  firstDate: ({ treaties }) => treaties.get(NEW_START).signed.date,
};
