import type { ChartData } from '../../../story/charts/chart-data.ts';
import { collectLedger, type LedgerFacts } from './ledger-facts.ts';
import { ledgerSeries } from './ledger-schema.ts';

/** The sheet was signed with the treaty. */
const SALT2 = 'salt2';

/** What each side wrote down of its own weapons for SALT II. */
export const ledger: ChartData<'ledger', { ledger: LedgerFacts[] }> = {
  series: [ledgerSeries],
  collect: ({ series }) => ({ ledger: collectLedger(series.get(ledgerSeries).rows) }),
  firstDate: ({ treaties }) => treaties.get(SALT2).signed.date,
};
