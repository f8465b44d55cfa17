import type { Stockpile, StockpilePublished, StockpileWithRetired } from './stockpiles-schema.ts';

/** Warheads by year, in order of years. */
export type YearlyCount = [year: number, warheads: number][];

/** The first year that counts as Russia's: the Soviet Union ended in December 1991. */
export const SOVIET_UNTIL = 1992;

/** The lines of the stockpile chart. The sums are computed here from the rows; nothing else is. */
export interface StockpileFacts {
  us: YearlyCount;
  /** The Soviet Union's until 1991, then Russia's. */
  russia: YearlyCount;
  china: YearlyCount;
  /** All states' military stockpiles together. */
  all: YearlyCount;
  /** All states', including retired warheads awaiting dismantlement; this series ends earlier than the others. */
  with_retired: YearlyCount;
  /** The last year for which the United States has published its stockpile, as for all before it. */
  us_published_to: number;
}

/** Whether a line's value for a year is an estimate, and not its state's own figure. */
export function isEstimate(
  { us_published_to: published }: StockpileFacts,
  line: string,
  year: number,
): boolean {
  return line !== 'us' || year > published;
}

/**
 * Warheads in a state's stockpile in a year, with `others` for all but the three named; undefined if there is no data.
 */
export function warheadsIn(
  facts: StockpileFacts,
  state: 'us' | 'russia' | 'china' | 'others',
  year: number,
): number | undefined {
  const of = (line: 'us' | 'russia' | 'china' | 'all') =>
    facts[line].find(([one]) => one === year)?.[1];
  if (state !== 'others') return of(state);
  const all = of('all');
  return all === undefined
    ? undefined
    : all - (of('us') ?? 0) - (of('russia') ?? 0) - (of('china') ?? 0);
}

/** Collects the lines of the stockpile curve from the checked series. */
export function collectStockpiles(
  rows: readonly Stockpile[],
  withRetired: readonly StockpileWithRetired[],
  published: readonly StockpilePublished[],
): StockpileFacts {
  const of = (code: string): YearlyCount =>
    rows
      .filter((row) => row.iso3 === code)
      .map((row) => [row.year, row.warheads_military_stockpile]);
  const sums = new Map<number, number>();
  for (const row of rows) {
    sums.set(row.year, (sums.get(row.year) ?? 0) + row.warheads_military_stockpile);
  }
  const inOrder = (counts: YearlyCount) => counts.sort(([a], [b]) => a - b);
  return {
    us: inOrder(of('USA')),
    russia: inOrder(of('RUS')),
    china: inOrder(of('CHN')),
    all: inOrder([...sums]),
    with_retired: inOrder(
      withRetired.map((row) => [row.year, row.warheads_world_total_incl_retired]),
    ),
    us_published_to: Math.max(
      0,
      ...published.filter(({ iso3 }) => iso3 === 'USA').map((row) => row.last_year),
    ),
  };
}
