import type { Topology } from 'topojson-specification';
import { toMercator } from './mercator.ts';

/** A rectangle as left, top, right, bottom, in the pixels of a drawing. */
export type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** An arc of a topology, in the pixels of a drawing. */
export interface PlanarArc {
  /** x and y in turn. */
  points: Float64Array;
  edges: Edges;
  /** Around each piece of `PIECE` points, so that a piece outside the view can be passed over as a whole. */
  pieces: readonly Edges[];
}

/** Points in a piece: longer pieces are rarely outside the view as a whole, shorter ones need more comparisons. */
export const PIECE = 32;

/** By the topology, and by the scale at which its arcs are projected. */
const known = new WeakMap<Topology, Map<number, readonly PlanarArc[]>>();

/**
 * The arcs of a topology of the ground, drawn so that the world is `scale` pixels wide. Each point is projected once,
 * however many shapes it belongs to and however often they are drawn.
 */
export function planarArcs(topology: Topology, scale: number): readonly PlanarArc[] {
  const byScale = known.get(topology) ?? new Map<number, readonly PlanarArc[]>();
  known.set(topology, byScale);
  const arcs = byScale.get(scale) ?? topology.arcs.map((_, arc) => project(topology, arc, scale));
  byScale.set(scale, arcs);
  return arcs;
}

/** Numbers in flat lists and no array for each point: this runs before the first picture, tens of thousands of times. */
function project({ arcs, transform }: Topology, arc: number, scale: number): PlanarArc {
  const positions = arcs[arc] ?? [];
  const points = new Float64Array(2 * positions.length);
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  let [lng, lat] = [0, 0];
  for (let index = 0; index < positions.length; index++) {
    const [x = NaN, y = NaN] = positions[index] ?? [];
    // The points of a topology with a transform are steps from the one before.
    lng = transform ? lng + x : x;
    lat = transform ? lat + y : y;
    const at = toMercator([lng * kx + dx, lat * ky + dy]);
    points[2 * index] = at[0] * scale;
    points[2 * index + 1] = at[1] * scale;
  }
  const pieces: Edges[] = [];
  for (let from = 0; from < points.length; from += 2 * PIECE)
    pieces.push(edgesOf(points, from, Math.min(points.length, from + 2 * PIECE)));
  return { points, edges: around(pieces), pieces };
}

function edgesOf(points: Float64Array, from: number, to: number): Edges {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = from; at < to; at += 2) {
    const [x, y] = [points[at] ?? NaN, points[at + 1] ?? NaN];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

/** The edges around them all. */
export function around(all: readonly Edges[]): Edges {
  return all.reduce(([left, top, right, bottom], [x0, y0, x1, y1]) => [
    Math.min(left, x0),
    Math.min(top, y0),
    Math.max(right, x1),
    Math.max(bottom, y1),
  ]);
}
