/**
 * The lines of the stockpile curve: a state's, all states', or all states' with the retired ones. Drawn in this order.
 * Without zod, which the browser's script would otherwise carry for these five words.
 */
export const STOCKPILE_LINES = ['with_retired', 'all', 'us', 'russia', 'china'] as const;
export type StockpileLine = (typeof STOCKPILE_LINES)[number];
