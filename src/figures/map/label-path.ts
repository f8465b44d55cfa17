import type { Size } from '../kit/geometry.ts';
import { lerp } from '../kit/presence.ts';
import type { LabelOffset } from './label-offset.ts';

/** A name's offset from its sign in one scene, and its size there. */
export interface LabelEnd {
  offset: LabelOffset;
  size: Size;
}

type Side = 'right' | 'below' | 'left' | 'above';

/** Clockwise. */
const SIDES: readonly Side[] = ['right', 'below', 'left', 'above'];

/** Names keep this far from their sign, in px. */
const CLEAR = 1;

/**
 * The offset of a name's upper left corner on its way from one side of its sign to another: it moves around the sign,
 * never over it. `size` and `radius`: those of the name and the sign at `t`.
 */
export function offsetOnTheWay(
  from: LabelEnd,
  to: LabelEnd,
  t: number,
  size: Size,
  radius: number,
): { x: number; y: number } {
  const clear = radius + CLEAR;
  const start = withSize(from, size);
  const end = withSize(to, size);
  const corners = cornersBetween(sidesOf(from, clear), sidesOf(to, clear));
  const points = [start, ...corners.map((corner) => cornerAt(corner, size, clear)), end];
  const lengths = points
    .slice(1)
    .map((point, index) =>
      Math.hypot(point.x - (points[index]?.x ?? 0), point.y - (points[index]?.y ?? 0)),
    );
  let left = t * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [points[index], points[index + 1]];
    if (a && b && (left <= length || index === lengths.length - 1)) {
      const share = length === 0 ? t : Math.min(1, left / length);
      return { x: lerp(a.x, b.x, share), y: lerp(a.y, b.y, share) };
    }
    left -= length;
  }
  return end;
}

/** The sides of the sign on which a name is completely. */
function sidesOf({ offset: { x, y }, size: { width, height } }: LabelEnd, clear: number): Side[] {
  const is: Record<Side, boolean> = {
    right: x >= clear,
    below: y >= clear,
    left: x + width <= -clear,
    above: y + height <= -clear,
  };
  const sides = SIDES.filter((side) => is[side]);
  if (sides.length > 0) return sides;
  // It touches the sign: the side on which its middle is.
  return [y + height / 2 > 0 ? 'below' : 'above'];
}

/** The corners, as pairs of sides, that a name passes between two places around its sign. */
function cornersBetween(from: readonly Side[], to: readonly Side[]): [Side, Side][] {
  if (from.some((side) => to.includes(side))) return [];
  const [first, last] = [from[0], to[0]];
  if (!first || !last) return [];
  for (const a of from) {
    const near = to.find((b) => (SIDES.indexOf(a) + SIDES.indexOf(b)) % 2 === 1);
    if (near) return [[a, near]];
  }
  // From one side to the opposite one: over the top, or to the right of the sign.
  const by: Side = first === 'left' || first === 'right' ? 'above' : 'right';
  return [
    [first, by],
    [by, last],
  ];
}

function cornerAt(
  sides: readonly Side[],
  { width, height }: Size,
  clear: number,
): { x: number; y: number } {
  return {
    x: sides.includes('right') ? clear : -clear - width,
    y: sides.includes('below') ? clear : -clear - height,
  };
}

/** The offset of a name at another size, kept on its side of the sign. */
function withSize({ offset, size }: LabelEnd, now: Size): { x: number; y: number } {
  const isLeft = offset.x + size.width <= 0;
  const isAbove = offset.y + size.height <= 0;
  const isBeside = isLeft || offset.x >= 0;
  const isUpright = isAbove || offset.y >= 0;
  return {
    x: offset.x + (size.width - now.width) * (isLeft ? 1 : isBeside ? 0 : offset.align),
    y: offset.y + (size.height - now.height) * (isAbove ? 1 : isUpright ? 0 : 0.5),
  };
}
