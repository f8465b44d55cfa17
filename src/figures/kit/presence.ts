/** An item of one scene, of the next, or of both. */
export interface Joined<T> {
  key: string;
  from: T | undefined;
  to: T | undefined;
}

/** Pairs the items of two scenes by key: those of the first in their order, then those only in the second. */
export function joinByKey<T>(
  from: readonly T[],
  to: readonly T[],
  keyOf: (item: T) => string,
): Joined<T>[] {
  const later = new Map(to.map((item) => [keyOf(item), item]));
  const joined: Joined<T>[] = from.map((item) => {
    const key = keyOf(item);
    return { key, from: item, to: later.get(key) };
  });
  const known = new Set(joined.map((pair) => pair.key));
  for (const [key, item] of later) {
    if (!known.has(key)) joined.push({ key, from: undefined, to: item });
  }
  return joined;
}

/**
 * When items leave, as parts of a passage; new ones come at the same distance from its other end. The two overlap, so
 * that the picture is never empty.
 */
const LEAVING = { from: 0.15, to: 0.75 };

/**
 * The same for what a move is about, its two places and their threads: the old ones stay until the new ones have come.
 */
const MAIN_LEAVING = { from: 0.6, to: 0.95 };

/** How much of an item is shown, 0 to 1, at `t` of the passage between two scenes. */
export function presenceAt(pair: Joined<unknown>, t: number, isMain = false): number {
  if (pair.from !== undefined && pair.to !== undefined) return 1;
  const { from, to } = isMain ? MAIN_LEAVING : LEAVING;
  return 1 - smooth(((pair.from !== undefined ? t : 1 - t) - from) / (to - from));
}

/**
 * The presence of an item that gives way to another at the same place, such as a text: the one has gone before the other
 * comes.
 */
export function presenceInTurn(pair: Joined<unknown>, t: number): number {
  if (pair.from !== undefined && pair.to !== undefined) return 1;
  return 1 - smooth(((pair.from !== undefined ? t : 1 - t) - 0.25) / 0.25);
}

/** How far a passage is under way: 0 at either end, 1 in its middle part. */
export function underway(t: number): number {
  return smooth(Math.min(t, 1 - t) / 0.3);
}

/** Time in a passage: it gathers speed in its first fifth and loses it in its last, so that no camera starts with a jolt. */
export function eased(t: number): number {
  const ramp = 0.2;
  const half = Math.min(t, 1 - t);
  const gone = half < ramp ? (half * half) / (2 * ramp) : half - ramp / 2;
  const share = gone / (1 - ramp);
  return t <= 0.5 ? share : 1 - share;
}

/** How near a passage is to either of its ends: 1 at rest, 0 a fifth of the way in. */
export function restfulness(t: number): number {
  const distance = Math.min(t, 1 - t);
  return 1 - smooth(distance / 0.2);
}

/** Smoothstep: from 0 to 1 without a jolt at either end, clamped outside. */
export function smooth(value: number): number {
  const x = Math.max(0, Math.min(1, value));
  return x * x * (3 - 2 * x);
}

/** Linear interpolation from `a` to `b`. */
export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
