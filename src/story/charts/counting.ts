import { countingSeries } from '../../schema/counting.ts';
import { collectCounting, type CountingFacts } from '../facts/counting.ts';
import { NEW_START } from '../facts/new-start.ts';
import type { ChartData } from './chart-data.ts';

/** How START I and New START count the warheads of a missile and of a bomber. */
export const counting: ChartData<'counting', { counting: CountingFacts[] }> = {
  series: [countingSeries],
  collect: ({ series }) => ({ counting: collectCounting(series.get(countingSeries).rows) }),
  firstDate: ({ treaties }) => treaties.get(NEW_START).signed.date,
};
