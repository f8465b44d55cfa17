import type { DotsScene } from './dots-schema.ts';
import type { DotGroup } from './dots-schema.ts';
import { pictureAmong } from './dots-facts.ts';
import { fill } from '../../../story/formats.ts';
import { isEstimate, SOVIET_UNTIL, warheadsIn } from '../stockpiles/stockpiles-facts.ts';
import type { FigureContext } from '../figure.ts';

/** A moment between two scenes: at one of them where `t` is 0 or 1. */
export interface DotsState {
  from: DotsScene;
  to: DotsScene;
  t: number;
}

/** A group with its number from the data. */
export interface CountedGroup {
  /** The state and the index of this group among its groups; matches the groups of two scenes. */
  key: string;
  group: DotGroup;
  name: string;
  warheads: number;
  /** What is counted: the year of a stockpile, or the limit. */
  what: string;
}

/**
 * A slot on the plate with its groups in each picture: one group, or one state's groups side by side, each starting a
 * new column.
 */
export type DotsSlot = CountedGroup[][];

/** Whether a group is a stockpile that its state has not published. */
export function isEstimated(
  { state, year }: DotGroup,
  { stockpiles }: FigureContext['facts'],
): boolean {
  return year !== undefined && isEstimate(stockpiles, state, year);
}

/** Reads the groups' numbers from the data. The content must have been checked. */
export function countGroups(
  groups: readonly DotGroup[],
  { facts, words: { dots: words }, formats }: FigureContext,
): CountedGroup[] {
  const seen = new Map<string, number>();
  return groups.map((group) => {
    const { state, year, limit } = group;
    const number = seen.get(state) ?? 0;
    seen.set(state, number + 1);
    const warheads =
      limit === undefined
        ? warheadsIn(facts.stockpiles, state, year ?? 0)
        : facts.warheadLimits[limit];
    if (warheads === undefined) throw new Error('unchecked content: no such stockpile or limit');
    const isSoviet = state === 'russia' && year !== undefined && year < SOVIET_UNTIL;
    return {
      key: `${state}-${String(number)}`,
      group,
      name: isSoviet ? words.ussr : words[state],
      warheads,
      what:
        limit === undefined
          ? fill(isEstimated(group, facts) ? words.stock_estimate : words.stock, {
              number: formats.number(warheads),
              year: year ?? '',
            })
          : fill(words.limit, { number: formats.number(warheads) }),
    };
  });
}

/** The slots for a scene's dots, and the index of its own picture in them. */
export function slotsOf(
  { groups, along }: DotsScene,
  context: FigureContext,
): { slots: DotsSlot[]; shown: number } {
  if (!along) return { slots: countGroups(groups, context).map((one) => [[one]]), shown: 0 };
  const pictures = along.map((picture) => countGroups(picture, context));
  const states = new Set(pictures.flat().map(({ group }) => group.state));
  return {
    slots: [...states].map((state) =>
      pictures.map((picture) => picture.filter(({ group }) => group.state === state)),
    ),
    shown: pictureAmong(along, groups),
  };
}

/** A slot's largest group in the pictures before `shown`. */
export function mostBefore(slot: DotsSlot, shown: number): CountedGroup[] {
  return slot
    .slice(0, shown)
    .flat()
    .sort((a, b) => b.warheads - a.warheads)
    .slice(0, 1);
}

/**
 * A state's stockpile between two years, at `part` of the way: always that of an actual year. Null if either side is
 * not a year.
 */
export function yearBetween(
  from: DotGroup,
  to: DotGroup,
  part: number,
  context: FigureContext,
): CountedGroup | null {
  if (from.year === undefined || to.year === undefined || from.state !== to.state) return null;
  const step = Math.sign(to.year - from.year);
  const years = Array.from(
    { length: Math.abs(to.year - from.year) + 1 },
    (_, index) => (from.year ?? 0) + index * step,
  ).filter((year) => warheadsIn(context.facts.stockpiles, from.state, year) !== undefined);
  const year = years[Math.round(part * (years.length - 1))];
  const [counted] = countGroups(year === undefined ? [] : [{ state: from.state, year }], context);
  return counted ?? null;
}

/** The timeline label of the treaty a limit belongs to. */
export function treatyLabel(limit: string, facts: FigureContext['facts']): string {
  const [id = ''] = limit.split('.');
  return facts.treaties[id]?.label ?? id;
}
