import type { DotGroup } from '../../schema/figure.ts';
import { fill } from '../../story/formats.ts';
import { SOVIET_UNTIL, warheadsIn } from '../../story/stockpiles.ts';
import type { FigureContext } from '../figure.ts';

/** A moment between two scenes: at one of them where `t` is 0 or 1. */
export interface DotsState {
  from: readonly DotGroup[];
  to: readonly DotGroup[];
  t: number;
}

/** A group with what the data has for it. */
export interface CountedGroup {
  /** The state and which of its groups this is, so that two scenes' groups can be told to be the same. */
  key: string;
  group: DotGroup;
  name: string;
  warheads: number;
  /** What is counted: in which year, or by which limit. */
  what: string;
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
          ? fill(words.stock, { number: formats.number(warheads), year: year ?? '' })
          : fill(words.limit, { number: formats.number(warheads) }),
    };
  });
}

/** The name on the timeline of the treaty that a limit belongs to. */
export function treatyLabel(limit: string, facts: FigureContext['facts']): string {
  const [id = ''] = limit.split('.');
  return facts.treaties[id]?.label ?? id;
}
