import { contains, gapBetween, lineCrosses, type Box, type Point } from './geometry.ts';

/** Something that a label must not touch, and how far it must stay from it, in px. */
export interface Obstacle {
  box: Box;
  gap: number;
}

/**
 * The surroundings of a label, which should stay within `bounds`, avoid all obstacles and cross as few lines as
 * possible.
 */
export interface Surroundings {
  bounds: Box;
  obstacles: readonly Obstacle[];
  lines?: readonly Line[];
}

/** A straight line, from one point in px to another. */
export type Line = readonly [from: Point, to: Point];

/**
 * The cost of each fault of a position, in ranks down the list of candidates. Only a label that must be shown may cover
 * something or leave its bounds.
 */
const COST = { covered: 1000, outside: 500, crossed: 20 };

/**
 * The best of some candidate positions for a label, listed in order of preference. Null if none has room, unless the
 * label `isNeeded`: it then gets the least bad one.
 */
export function placeLabel<Candidate extends { box: Box }>(
  candidates: readonly Candidate[],
  { bounds, obstacles, lines = [] }: Surroundings,
  isNeeded = false,
): Candidate | null {
  let best: Candidate | null = null;
  let least = Infinity;
  candidates.forEach((candidate, index) => {
    if (index >= least) return;
    const { box } = candidate;
    const covered = obstacles.filter((other) => gapBetween(box, other.box) < other.gap).length;
    const outside = contains(bounds, box) ? 0 : 1;
    if (!isNeeded && covered + outside > 0) return;
    const crossed = lines.filter(([from, to]) => lineCrosses(box, from, to)).length;
    const cost = covered * COST.covered + outside * COST.outside + crossed * COST.crossed + index;
    if (cost >= least) return;
    best = candidate;
    least = cost;
  });
  return best;
}

/** Turns boxes into obstacles. */
export function keepingClear(boxes: readonly Box[], gap: number): Obstacle[] {
  return boxes.map((box) => ({ box, gap }));
}
