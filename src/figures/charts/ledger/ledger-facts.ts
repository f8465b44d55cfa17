import type { LedgerLine } from './ledger-schema.ts';

/** A line of the sheet as it is drawn. */
export type LedgerFacts = Pick<LedgerLine, 'category' | 'us' | 'ussr' | 'as_of'>;

/** Collects the lines of the sheet, in the order of their file. */
export function collectLedger(rows: readonly LedgerLine[]): LedgerFacts[] {
  return rows.map(({ category, us, ussr, as_of }) => ({ category, us, ussr, as_of }));
}
