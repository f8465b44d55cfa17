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

/** Part of a passage in which groups that leave are counted down, and at its end those that come are counted up. */
const COUNT_SHARE = 0.35;

/**
 * Dots on their way from one arrangement to another: first those leave that the second scene has not, then the others
 * move and go from year to year, then the new ones come, so that none covers another's place for longer than necessary.
 */
export function between(
  a: Arrangement,
  b: Arrangement,
  passed: number,
  context: FigureContext,
  unit: number,
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
    // A frame says that this is a limit: not while a group is on its way from one to a stockpile.
    const isLimit = [from, to].every(
      (group) => group === undefined || group.counted.group.limit !== undefined,
    );
    const placed = groupAt(key, one, dots, at, { ...a, pitch });
    groups.push(isLimit ? placed : { ...placed, frame: null });

    // Where a state's dots stay in their place, they say at every moment of which year they are.
    if (from && to && counted && from.x === to.x && from.top === to.top) {
      const lines = a.linesOf(counted, from.x === firstX(a, from));
      const label = labelAbove(lines, from.top, Math.min(from.labelWidth, to.labelWidth), unit);
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
