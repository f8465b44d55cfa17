/**
 * A point in px from the upper left corner of a picture. Pictures are laid out for the default font size, at which these
 * are CSS pixels; the stage shows them larger to readers with larger letters.
 */
export type Point = readonly [x: number, y: number];

/** Width and height in px. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle on a picture: its upper left corner and its size, in px. */
export interface Box extends Size {
  x: number;
  y: number;
}

/** The distance between two boxes in pixels; negative if they overlap. */
export function gapBetween(a: Box, b: Box): number {
  const gapX = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const gapY = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return Math.max(gapX, gapY);
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether the straight line from `a` to `b` passes through a box. */
export function lineCrosses(box: Box, a: Point, b: Point): boolean {
  let from = 0;
  let to = 1;
  const [ax, ay] = a;
  const dx = b[0] - ax;
  const dy = b[1] - ay;
  for (const [start, step, low, high] of [
    [ax, dx, box.x, box.x + box.width],
    [ay, dy, box.y, box.y + box.height],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const first = (low - start) / step;
    const second = (high - start) / step;
    from = Math.max(from, Math.min(first, second));
    to = Math.min(to, Math.max(first, second));
  }
  return from <= to;
}
