/** A rectangle on a picture, in CSS pixels, from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How many pixels lie between two boxes; negative where they overlap, by how much. */
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
export function lineCrosses(
  box: Box,
  a: readonly [number, number],
  b: readonly [number, number],
): boolean {
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
