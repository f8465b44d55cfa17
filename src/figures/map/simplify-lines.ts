import type { GeoStream } from 'd3';

/** A point in the pixels of the drawing. */
type XY = readonly [x: number, y: number];

/** How a drawing simplifies its lines by invisible details. Lengths in px of the drawing. */
interface Simplification {
  /** Lines with a smaller width and height than this are dropped: islands and lakes too small to see. */
  speck: number;
  /** Picks the points of a line to keep, which must include its ends. */
  keep: (line: readonly XY[]) => readonly XY[];
}

/** Passes lines on without details too small to see. */
export function simplifyLines(output: GeoStream, { speck, keep }: Simplification): GeoStream {
  let line: XY[] = [];
  return {
    point(x, y) {
      line.push([x, y]);
    },
    lineStart() {
      line = [];
    },
    lineEnd() {
      if (isSmaller(line, speck)) return;
      output.lineStart();
      for (const [x, y] of keep(line)) output.point(x, y);
      output.lineEnd();
    },
    polygonStart() {
      output.polygonStart();
    },
    polygonEnd() {
      output.polygonEnd();
    },
  };
}

function isSmaller(line: readonly XY[], px: number): boolean {
  const [x, y] = line[0] ?? [0, 0];
  let [left, top, right, bottom] = [x, y, x, y];
  return line.every(([pointX, pointY]) => {
    left = Math.min(left, pointX);
    top = Math.min(top, pointY);
    right = Math.max(right, pointX);
    bottom = Math.max(bottom, pointY);
    return right - left < px && bottom - top < px;
  });
}

/** The size of a speck, in multiples of the smallest visible distance. */
export const SPECK = 1.6;

/** Keeps points at least `px` apart, and the ends: fast. */
export function pointsApart(px: number): Simplification {
  return {
    speck: px * SPECK,
    keep: (line) => {
      let [lastX, lastY] = [Infinity, Infinity];
      return line.filter(([x, y], index) => {
        const isFar = (x - lastX) ** 2 + (y - lastY) ** 2 >= px * px;
        if (!isFar && index < line.length - 1) return false;
        [lastX, lastY] = [x, y];
        return true;
      });
    },
  };
}

/** Keeps bends with at least this `area` in square px: slow, but needs the fewest points. */
export function bendsOfArea(area: number, speck: number): Simplification {
  return { speck, keep: (line) => withoutSmallBends(line, area) };
}

/** Repeatedly removes the point that forms the smallest triangle with its neighbours (Visvalingam and Whyatt, 1993). */
function withoutSmallBends(line: readonly XY[], least: number): XY[] {
  const kept = [...line];
  const areaAt = (index: number) => {
    const [before, here, after] = [kept[index - 1], kept[index], kept[index + 1]];
    if (!before || !here || !after) return Infinity;
    const cross =
      (here[0] - before[0]) * (after[1] - before[1]) -
      (after[0] - before[0]) * (here[1] - before[1]);
    return Math.abs(cross) / 2;
  };
  const areas = kept.map((_, index) => areaAt(index));
  while (kept.length > 2) {
    const smallest = areas.reduce(
      (best, area, index) => (area < (areas[best] ?? 0) ? index : best),
      0,
    );
    if ((areas[smallest] ?? Infinity) >= least) break;
    kept.splice(smallest, 1);
    areas.splice(smallest, 1);
    areas[smallest - 1] = areaAt(smallest - 1);
    areas[smallest] = areaAt(smallest);
  }
  return kept;
}
