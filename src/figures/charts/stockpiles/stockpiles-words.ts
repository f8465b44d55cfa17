import type { StockpilesScene } from './stockpiles-schema.ts';
import type { StockpileLine } from './stockpile-lines.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import { isEstimate } from './stockpiles-facts.ts';
import type { Table } from '../../kit/table.ts';
import { highest, lastYear } from './stockpiles-years.ts';
import { LINES } from './stockpiles-layout.ts';

/**
 * The lines in words, for readers who cannot see them: each line's value for the last year whose middle a date has
 * reached.
 */
export function describeStockpiles(
  { lines }: StockpilesScene,
  date: string,
  { facts: { stockpiles: facts, treaties }, words: { stockpiles: words }, formats }: FigureContext,
): string {
  const today = instantOf(date);
  const nameOf = (line: StockpileLine) =>
    line === 'russia' ? `${words.ussr} / ${words.russia}` : words[line];
  const values = lines.flatMap((line) => {
    const [year, warheads] = lastYear(facts[line], today) ?? [];
    return year === undefined || warheads === undefined
      ? []
      : [
          fill(words.described_line, {
            name: nameOf(line),
            warheads: formats.number(warheads),
            year,
          }),
        ];
  });
  const peaks = lines.flatMap((line) => {
    const [year, warheads] = highest(facts[line]);
    return line === 'china' || instantOf(String(year)) > today
      ? []
      : [
          fill(words.described_peak, {
            name: nameOf(line),
            warheads: formats.number(warheads),
            year,
          }),
        ];
  });
  // Two treaties signed on the same day share a vertical.
  const signed = new Set(
    Object.values(treaties)
      .map((treaty) => treaty.signed)
      .filter((day) => instantOf(day) <= today),
  );
  return [
    fill(words.described, { lines: formats.list(values) }),
    ...peaks,
    formats.count(words.described_signatures, signed.size, {
      count: formats.number(signed.size),
    }),
  ].join(' ');
}

/** The values as a table, one row for each year up to a date; cells are empty where a line has no data. */
export function tabulateStockpiles(
  { lines }: StockpilesScene,
  date: string,
  { facts: { stockpiles: facts }, words: { stockpiles: words }, formats }: FigureContext,
): Table {
  const [last = 0] = lastYear(facts.all, instantOf(date)) ?? [];
  const columns = LINES.filter((name) => lines.includes(name)).toReversed();
  return {
    caption: words.caption,
    head: [
      words.year,
      ...columns.map((name) => {
        const head = name === 'russia' ? `${words.ussr} / ${words.russia}` : words[name];
        return name === 'us' ? head : fill(words.estimate, { warheads: head });
      }),
    ],
    rows: facts.all
      .filter(([year]) => year <= last)
      .map(([year]) => [
        String(year),
        ...columns.map((name) => {
          const found = facts[name].find(([one]) => one === year);
          if (!found) return '';
          const warheads = formats.number(found[1]);
          // The heads of all other columns say that they are estimates.
          return name === 'us' && isEstimate(facts, name, year)
            ? fill(words.estimate, { warheads })
            : warheads;
        }),
      ]),
  };
}
