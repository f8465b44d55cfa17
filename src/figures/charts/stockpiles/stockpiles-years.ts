import { instantOf } from '../../../story/facts/dates.ts';
import type { YearlyCount } from './stockpiles-facts.ts';
import { lerp } from '../../kit/presence.ts';

/** The year of a line's peak; the first if there are several. */
export function highest(counts: YearlyCount): [year: number, warheads: number] {
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
}

/** Points as instants and warheads; between two years the last point is interpolated at the cursor. */
export function upTo(counts: YearlyCount, cursor: number): [instant: number, warheads: number][] {
  const points = counts.map(
    ([year, warheads]) => [instantOf(String(year)), warheads] as [number, number],
  );
  const known = points.filter(([instant]) => instant <= cursor);
  const last = known.at(-1);
  const next = points[known.length];
  if (!last || !next || last[0] === cursor) return known;
  const part = (cursor - last[0]) / (next[0] - last[0]);
  return [...known, [cursor, lerp(last[1], next[1], part)]];
}

/** The last year of a line whose middle the cursor has reached. */
export function lastYear(
  counts: YearlyCount,
  cursor: number,
): [year: number, warheads: number] | null {
  return counts.findLast(([year]) => instantOf(String(year)) <= cursor) ?? null;
}

export function valueAt(counts: [instant: number, warheads: number][], instant: number): number {
  const after = counts.findIndex(([at]) => at >= instant);
  const [before, next] = [counts[after - 1], counts[after]];
  if (!before || !next) return 0;
  return lerp(before[1], next[1], (instant - before[0]) / (next[0] - before[0]));
}
