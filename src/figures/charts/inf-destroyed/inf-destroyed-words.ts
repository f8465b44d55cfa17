import type { InfSide } from './inf-destroyed-schema.ts';
import { fill } from '../../../story/formats.ts';
import { destroyedBy } from './inf-destroyed-facts.ts';
import type { FigureContext } from '../figure.ts';
import type { Table } from '../../kit/table.ts';
import { sumOf } from './inf-destroyed-layout.ts';

const SIDES = ['us', 'ussr'] as const satisfies readonly InfSide[];

/** The missiles in words, for readers who cannot see them. */
export function describeInfDestroyed(
  date: string,
  { facts, words: { inf_destroyed: own }, formats }: FigureContext,
): string {
  const groups = destroyedBy(facts.infDestroyed, date);
  const sides = SIDES.map((side) => {
    const mine = groups.filter((group) => group.side === side);
    return fill(own.described_side, {
      side: own[side],
      count: formats.number(sumOf(mine)),
      groups: formats.list(
        mine.map(({ missiles, system }) =>
          fill(own.group, { count: formats.number(missiles), system: own.systems[system] }),
        ),
      ),
    });
  });
  const title = fill(own.title, {
    count: formats.number(sumOf(groups)),
    date: formats.date(date),
  });
  return `${title}. ${sides.join(' ')}`;
}

/** All numbers drawn, with the day by which the last missile of each type was gone. */
export function tabulateInfDestroyed(
  date: string,
  { facts, words: { inf_destroyed: own }, formats }: FigureContext,
): Table {
  const groups = destroyedBy(facts.infDestroyed, date);
  const total = (name: string, counted: typeof groups) => [
    name,
    own.total,
    formats.number(sumOf(counted)),
    '',
  ];
  return {
    caption: own.caption,
    head: [own.head_side, own.head_system, own.head_missiles, own.head_date],
    rows: [
      ...SIDES.flatMap((side) => {
        const mine = groups.filter((group) => group.side === side);
        return [
          ...mine.map(({ system, missiles, destroyedBy: day }) => [
            own[side],
            own.systems[system],
            formats.number(missiles),
            formats.date(day),
          ]),
          total(own[side], mine),
        ];
      }),
      total(own.both, groups),
    ],
  };
}
