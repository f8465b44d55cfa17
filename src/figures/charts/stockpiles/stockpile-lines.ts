/**
 * The lines of the stockpile chart: a state's, all states', or all states' including retired warheads. Drawn in this
 * order. Kept out of the schema so that the browser need not load zod for five words.
 */
export const STOCKPILE_LINES = ['with_retired', 'all', 'us', 'russia', 'china'] as const;
export type StockpileLine = (typeof STOCKPILE_LINES)[number];
