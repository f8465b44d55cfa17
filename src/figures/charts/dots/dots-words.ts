import type { FigureScenes } from '../../../schema/figure.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { countGroups, isEstimated, mostBefore, slotsOf, treatyLabel } from './dots-scene.ts';

/** The groups in words, for readers who cannot see them. */
export function describeDots(scene: FigureScenes['dots'], context: FigureContext): string {
  const {
    facts,
    words: { dots: words },
    formats,
  } = context;
  const described = countGroups(scene.groups, context).map(
    ({ group: { limit }, name, what, warheads }) =>
      limit === undefined
        ? fill(words.described_stock, { state: name, what })
        : fill(words.described_limit, {
            state: name,
            treaty: treatyLabel(limit, facts),
            number: formats.number(warheads),
          }),
  );
  const before = countBefore(scene, context).map(({ name, what }) =>
    fill(words.described_stock, { state: name, what }),
  );
  return [
    fill(words.described, { groups: formats.list(described) }),
    ...(before.length > 0 ? [fill(words.described_before, { groups: formats.list(before) })] : []),
  ].join(' ');
}

/** The groups shown as outlines: the counts of earlier pictures. */
function countBefore(scene: FigureScenes['dots'], context: FigureContext) {
  const { slots, shown } = slotsOf(scene, context);
  return slots.flatMap((slot) => mostBefore(slot, shown));
}

/** The groups' figures as a table. */
export function tabulateDots(scene: FigureScenes['dots'], context: FigureContext): Table {
  const {
    words: { dots: words },
    formats,
    facts,
  } = context;
  return {
    caption: words.caption,
    head: [words.state, words.counted, words.year, words.warheads],
    rows: [...countBefore(scene, context), ...countGroups(scene.groups, context)].map(
      ({ group, name, warheads }) => {
        const { year, limit } = group;
        const stockpile = isEstimated(group, facts) ? words.stockpile_estimate : words.stockpile;
        return [
          name,
          limit === undefined
            ? stockpile
            : fill(words.allowed, { treaty: treatyLabel(limit, facts) }),
          year === undefined ? '' : String(year),
          formats.number(warheads),
        ];
      },
    ),
  };
}
