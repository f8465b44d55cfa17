import type { FigureContext } from '../figure.ts';
import { joinByKey, lerp, smooth } from '../../kit/presence.ts';
import { labelAbove, type ArrangedGroup, type Arrangement } from './dots-arrange.ts';
import { yearBetween } from './dots-scene.ts';
import {
  type PlacedGroup,
  type GroupLabel,
  type DotSheet,
  rowAt,
  groupAt,
  labelOf,
} from './dots-geometry.ts';
import { LABEL_SHARE } from './dots-before.ts';

/**
 * The share of a passage, at its start, in which leaving groups count down, and at its end in which new ones count up.
 */
const COUNT_SHARE = 0.35;

/**
 * Dots between two arrangements. First the groups missing from the second scene leave, then the others move and change
 * from year to year, then new ones arrive, so that groups overlap as briefly as possible.
 */
export function between(
  a: Arrangement,
  b: Arrangement,
  passed: number,
  context: FigureContext,
): { sheet: DotSheet; labels: GroupLabel[] } {
  const t = smooth((passed - COUNT_SHARE) / (1 - 2 * COUNT_SHARE));
  const left = smooth(passed / COUNT_SHARE);
  const come = smooth((passed - 1 + COUNT_SHARE) / COUNT_SHARE);
  const pitch = lerp(a.pitch, b.pitch, t);
  const pairs = joinByKey(a.groups, b.groups, ({ counted }) => counted.key);
  const start = pairs.some(({ to }) => to === undefined) ? COUNT_SHARE : 0;
  const end = pairs.some(({ from }) => from === undefined) ? 1 - COUNT_SHARE : 1;
  const changed = Math.max(0, Math.min(1, (passed - start) / (end - start)));
  const groups: PlacedGroup[] = [];
  const labels: GroupLabel[] = [];
  for (const { key, from, to } of pairs) {
    const one = from ?? to;
    if (!one) continue;
    const counted =
      from && to ? yearBetween(from.counted.group, to.counted.group, changed, context) : null;
    const part = from && to ? changed : from ? left : come;
    const dots = counted
      ? Math.round(counted.warheads / a.unit)
      : Math.round(lerp(from?.dots ?? 0, to?.dots ?? 0, part));
    const at = (row: number) => {
      const first = from ? rowAt(from, row, a) : null;
      const last = to ? rowAt(to, row, b) : null;
      const p = first ?? last ?? { x: 0, y: 0 };
      const q = last ?? p;
      return { x: lerp(p.x, q.x, t), y: lerp(p.y, q.y, t) };
    };
    // The frame marks a limit, so a group that changes from a limit to a stockpile has none.
    const isLimit = [from, to].every(
      (group) => group === undefined || group.counted.group.limit !== undefined,
    );
    const placed = groupAt(key, one, dots, at, { ...a, pitch });
    groups.push(isLimit ? placed : { ...placed, frame: null });

    // Dots that stay in place always show which year they are for.
    if (from && to && counted && from.x === to.x && from.top === to.top) {
      const lines = a.linesOf(counted, from.x === firstX(a, from));
      const label = labelAbove(lines, from.top, Math.min(from.labelWidth, to.labelWidth));
      labels.push(labelOf({ ...from, counted, label }, 1));
      continue;
    }
    if (from) labels.push(labelOf(from, 1 - smooth(passed / LABEL_SHARE)));
    if (to) labels.push(labelOf(to, smooth((passed - 1 + LABEL_SHARE) / LABEL_SHARE)));
  }
  return {
    sheet: { key: String(a.unit), presence: 1, unit: a.unit, pitch, groups },
    labels: labels.filter(({ presence }) => presence > 0),
  };
}

/** The left edge of a state's first group, which carries the state's name. */
function firstX({ groups }: Arrangement, { counted, top }: ArrangedGroup): number {
  const own = groups.filter(
    (group) => group.counted.group.state === counted.group.state && group.top === top,
  );
  return Math.min(...own.map(({ x }) => x));
}
