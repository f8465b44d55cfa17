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
 * Items that leave fade out over this share of a passage at its start; new ones fade in over the same share at its end.
 */
const SHARE = 0.4;

/** How much of an item is shown, 0 to 1, at `t` of the passage between two scenes. */
export function presenceAt(pair: Joined<unknown>, t: number): number {
  if (pair.from !== undefined && pair.to !== undefined) return 1;
  if (pair.from !== undefined) return 1 - smooth(t / SHARE);
  return smooth((t - (1 - SHARE)) / SHARE);
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
