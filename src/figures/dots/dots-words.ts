import type { FigureScenes } from '../../schema/figure.ts';
import { fill } from '../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../table.ts';
import { countGroups, treatyLabel } from './dots-scene.ts';

/** The groups in words, for those who cannot see them. */
export function describeDots({ groups }: FigureScenes['dots'], context: FigureContext): string {
  const { dots: words } = context.words;
  const described = countGroups(groups, context).map(({ group, name, what }) =>
    fill(group.limit === undefined ? words.described_stock : words.described_limit, {
      state: name,
      what,
    }),
  );
  return fill(words.described, { groups: context.formats.list(described) });
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
