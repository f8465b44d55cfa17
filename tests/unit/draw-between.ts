import { randomUniform } from 'd3';

/** A number between two others, drawn with `random`: d3's `randomLcg(seed)`, so that a failure can be looked at again. */
export function drawBetween(random: () => number, from: number, to: number): number {
  return randomUniform.source(random)(from, to)();
}
