import type { FigureScenes } from '../../schema/figure.ts';
import { fill } from '../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../table.ts';
import { countGroups, treatyLabel } from './dots-scene.ts';

/** The groups in words, for those who cannot see them. */
export function describeDots({ groups }: FigureScenes['dots'], context: FigureContext): string {
  const {
    facts,
    words: { dots: words },
    formats,
  } = context;
  const described = countGroups(groups, context).map(
    ({ group: { limit }, name, what, warheads }) =>
      limit === undefined
        ? fill(words.described_stock, { state: name, what })
        : fill(words.described_limit, {
            state: name,
            treaty: treatyLabel(limit, facts),
            number: formats.number(warheads),
          }),
  );
  return fill(words.described, { groups: formats.list(described) });
}

/** The groups' figures as a table. */
export function tabulateDots({ groups }: FigureScenes['dots'], context: FigureContext): Table {
  const {
    words: { dots: words },
    formats,
    facts,
  } = context;
  return {
    caption: words.caption,
    head: [words.state, words.counted, words.year, words.warheads],
    rows: countGroups(groups, context).map(({ group: { year, limit }, name, warheads }) => [
      name,
      limit === undefined
        ? words.stockpile
        : fill(words.allowed, { treaty: treatyLabel(limit, facts) }),
      year === undefined ? '' : String(year),
      formats.number(warheads),
    ]),
  };
}
