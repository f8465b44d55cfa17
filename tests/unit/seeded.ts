/**
 * Numbers from 0 up to 1 that look random and are the same on every run, so that a failure can be looked at again.
 * Source: mulberry32 by Tommy Ettinger, public domain.
 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number between two others, drawn with `random`. */
export function drawBetween(random: () => number, from: number, to: number): number {
  return from + (to - from) * random();
}
