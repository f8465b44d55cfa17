import type { Amount } from './amounts-schema.ts';

/** An amount as it is drawn. */
export type AmountFacts = Pick<Amount, 'picture' | 'item' | 'sign' | 'least' | 'most'>;

/** Collects the amounts, in the order of their file. */
export function collectAmounts(rows: readonly Amount[]): AmountFacts[] {
  return rows.map(({ picture, item, sign, least, most }) => ({ picture, item, sign, least, most }));
}
