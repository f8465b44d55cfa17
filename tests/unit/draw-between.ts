import { randomUniform } from 'd3';

/** A random number between two others. Pass d3's `randomLcg(seed)` as `random`, so that failures can be reproduced. */
export function drawBetween(random: () => number, from: number, to: number): number {
  return randomUniform.source(random)(from, to)();
}
