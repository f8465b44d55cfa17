import type { Line } from '../kit/place-label.ts';
import { lerp } from '../kit/presence.ts';
import { isOnPlate } from './map-view.ts';
import type { Point, Size } from '../kit/geometry.ts';

/** The point at a fraction of a line (0 to 1), measured by its number of points. */
export function pointAlong(points: readonly Point[], along: number): Point {
  const position = along * (points.length - 1);
  const index = Math.min(points.length - 2, Math.max(0, Math.floor(position)));
  const from = points[index] ?? [0, 0];
  const to = points[index + 1] ?? from;
  const rest = position - index;
  return [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest];
}

/** The straight pieces of a line. */
export function segmentsOf(points: readonly Point[]): Line[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

/** Converts a fraction of a line's visible part into a fraction of the whole; null if none of it is visible. */
export function partOfVisible(points: readonly Point[], size: Size, part: number): number | null {
  const inside = points.flatMap((point, index) => (isOnPlate(point, size) ? [index] : []));
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  return (first + (last - first) * part) / (points.length - 1);
}

/** The first part of a line (`progress`, 0 to 1), which stops `gap` px before its end to clear the sign there. */
export function cutLine(points: readonly Point[], progress: number, gap: number): Point[] {
  const end = pointAlong(points, progress);
  const whole = Math.floor(progress * (points.length - 1));
  const kept = [...points.slice(0, whole + 1), end];
  while (kept.length > 2) {
    const previous = kept.at(-2);
    if (!previous || distance(previous, end) >= gap) break;
    kept.splice(-2, 1);
  }
  const before = kept.at(-2);
  if (!before || gap === 0) return kept;
  const length = distance(before, end);
  if (length <= gap) return kept.slice(0, -1);
  const part = 1 - gap / length;
  kept[kept.length - 1] = [lerp(before[0], end[0], part), lerp(before[1], end[1], part)];
  return kept;
}

/** A line as an SVG path. */
export function pathOf(points: readonly Point[]): string {
  if (points.length < 2) return '';
  return `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
