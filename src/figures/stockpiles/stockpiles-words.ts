import { instantOf } from '../../story/dates.ts';
import { fill } from '../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../table.ts';
import { lastYear, LINES } from './stockpiles-layout.ts';

/** The curve in words, for those who cannot see it: the last year that a date has reached the middle of. */
export function describeStockpiles(
  date: string,
  { facts: { stockpiles: facts }, words: { stockpiles: words }, formats }: FigureContext,
): string {
  const today = instantOf(date);
  const [year = ''] = lastYear(facts.all, today) ?? [];
  const count = (line: 'us' | 'russia' | 'china' | 'all') =>
    formats.number(lastYear(facts[line], today)?.[1] ?? 0);
  return fill(words.described, {
    year,
    us: count('us'),
    russia: count('russia'),
    china: count('china'),
    all: count('all'),
  });
}

/** The curve's figures as a table, a row for each year up to a date; empty where a line has none. */
export function tabulateStockpiles(
  date: string,
  { facts: { stockpiles: facts }, words: { stockpiles: words }, formats }: FigureContext,
): Table {
  const [last = 0] = lastYear(facts.all, instantOf(date)) ?? [];
  const columns = LINES.toReversed();
  return {
    caption: words.caption,
    head: [
      words.year,
      ...columns.map((name) =>
        name === 'russia' ? `${words.ussr} / ${words.russia}` : words[name],
      ),
    ],
    rows: facts.all
      .filter(([year]) => year <= last)
      .map(([year]) => [
        String(year),
        ...columns.map((name) => {
          const found = facts[name].find(([one]) => one === year);
          return found ? formats.number(found[1]) : '';
        }),
      ]),
  };
}
