import type { DotsScene } from './dots-schema.ts';
import type { DotGroup } from './dots-schema.ts';
import { pictureAmong } from './dots-facts.ts';
import { fill } from '../../../story/formats.ts';
import { SOVIET_UNTIL, warheadsIn } from '../stockpiles/stockpiles-facts.ts';
import type { FigureContext } from '../figure.ts';

/** A moment between two scenes: at one of them where `t` is 0 or 1. */
export interface DotsState {
  from: DotsScene;
  to: DotsScene;
  t: number;
}

/** A group with what the data has for it. */
export interface CountedGroup {
  /** The state and which of its groups this is, by which the groups of two scenes are matched. */
  key: string;
  group: DotGroup;
  name: string;
  warheads: number;
  /** What is counted: in which year, or by which limit. */
  what: string;
}

/**
 * A place on the plate with the groups that it holds in each picture: one group, or the groups of one state side by
 * side, each beginning in a new column.
 */
export type DotsSlot = CountedGroup[][];

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
          ? fill(words.stock, { number: formats.number(warheads), year: year ?? '' })
          : fill(words.limit, { number: formats.number(warheads) }),
    };
  });
}

/** The slots for a scene's dots, and which of their pictures is its own. */
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

/** The largest group of a slot in the pictures before one. */
export function mostBefore(slot: DotsSlot, shown: number): CountedGroup[] {
  return slot
    .slice(0, shown)
    .flat()
    .sort((a, b) => b.warheads - a.warheads)
    .slice(0, 1);
}

/**
 * A stockpile on the way from one year to another, `part` of it passed: always that of some year in between. Null where
 * there is no year on either side.
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

/** The name on the timeline of the treaty that a limit belongs to. */
export function treatyLabel(limit: string, facts: FigureContext['facts']): string {
  const [id = ''] = limit.split('.');
  return facts.treaties[id]?.label ?? id;
}
