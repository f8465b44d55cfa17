import type { GeoStream } from 'd3';
import type { GeometryObject, Topology } from 'topojson-specification';
import { around, PIECE, planarArcs, type Edges, type PlanarArc } from './planar-arcs.ts';

interface PlanarLine {
  edges: Edges;
  arcs: readonly { arc: PlanarArc; isReversed: boolean }[];
}

/** A polygon with its rings, or a line. */
interface PlanarPart {
  isPolygon: boolean;
  edges: Edges;
  lines: readonly PlanarLine[];
}

/** A shape in the pixels of a drawing, ready to be drawn again and again. */
export type PlanarShape = readonly PlanarPart[];

/** By the shape, as each belongs to one topology, and by the scale at which it is drawn. */
const known = new WeakMap<GeometryObject, Map<number, PlanarShape>>();

/** A shape that consists of a topology's arcs, drawn so that the world is `scale` pixels wide. */
export function planarShape(topology: Topology, shape: GeometryObject, scale: number): PlanarShape {
  const byScale = known.get(shape) ?? new Map<number, PlanarShape>();
  known.set(shape, byScale);
  const planar = byScale.get(scale) ?? partsOf(shape, planarArcs(topology, scale));
  byScale.set(scale, planar);
  return planar;
}

function partsOf(shape: GeometryObject, arcs: readonly PlanarArc[]): PlanarShape {
  const lineOf = (indices: readonly number[]): PlanarLine => {
    // A line runs backwards along the arcs that are given by the complement of their index.
    const along = indices.flatMap((index) => {
      const arc = arcs[index < 0 ? ~index : index];
      return arc ? [{ arc, isReversed: index < 0 }] : [];
    });
    return { edges: around(along.map(({ arc }) => arc.edges)), arcs: along };
  };
  const partOf = (isPolygon: boolean, of: readonly (readonly number[])[]): PlanarPart[] => {
    const lines = of.filter((line) => line.length > 0).map(lineOf);
    return lines.length > 0
      ? [{ isPolygon, edges: around(lines.map(({ edges }) => edges)), lines }]
      : [];
  };
  switch (shape.type) {
    case 'GeometryCollection':
      return shape.geometries.flatMap((one) => partsOf(one, arcs));
    case 'LineString':
      return partOf(false, [shape.arcs]);
    case 'MultiLineString':
      return shape.arcs.flatMap((line) => partOf(false, [line]));
    case 'Polygon':
      return partOf(true, shape.arcs);
    case 'MultiPolygon':
      return shape.arcs.flatMap((polygon) => partOf(true, polygon));
    default:
      return [];
  }
}

/** Upper left and lower right corner, in the pixels of a drawing. */
export type Extent = [[left: number, top: number], [right: number, bottom: number]];

/** What of a shape is too small to see, in pixels of the drawing. */
export interface Detail {
  /** Points of a line closer than this to the one before are left out, except for its ends. */
  step: number;
  /** Lines smaller than this both ways are left out: islands and lakes. */
  speck: number;
}

/** Streams the whole of a shape, with all its points. */
export function streamShape(shape: PlanarShape, stream: GeoStream): void {
  const nothing = () => false;
  for (const part of shape)
    streamPart(part, stream, { step: 0, isTooSmall: nothing, isBeyond: nothing });
}

/**
 * Streams what of a shape is within an extent: parts inside it to `stream`, those across its edge to `clipping`, which
 * must clip them. Left out is what no clip needs: parts outside, and the pieces of longer lines that are beyond one of
 * its sides, of which only the ends remain.
 */
export function streamWithin(
  shape: PlanarShape,
  [[left, top], [right, bottom]]: Extent,
  { step, speck }: Detail,
  { stream, clipping }: { stream: GeoStream; clipping: GeoStream },
): void {
  const isBeyond = ([x0, y0, x1, y1]: Edges) => x1 < left || x0 > right || y1 < top || y0 > bottom;
  const isInside = ([x0, y0, x1, y1]: Edges) => x0 > left && x1 < right && y0 > top && y1 < bottom;
  const isTooSmall = ([x0, y0, x1, y1]: Edges) => x1 - x0 < speck && y1 - y0 < speck;
  for (const part of shape) {
    if (isBeyond(part.edges) || isTooSmall(part.edges)) continue;
    streamPart(part, isInside(part.edges) ? stream : clipping, { step, isTooSmall, isBeyond });
  }
}

interface Choice {
  step: number;
  /** Of a line. */
  isTooSmall: (edges: Edges) => boolean;
  /** Of a line or a piece of it. */
  isBeyond: (edges: Edges) => boolean;
}

function streamPart({ isPolygon, lines }: PlanarPart, stream: GeoStream, choice: Choice): void {
  if (isPolygon) stream.polygonStart();
  for (const line of lines) {
    if (choice.isTooSmall(line.edges) || choice.isBeyond(line.edges)) continue;
    stream.lineStart();
    streamPoints(line, isPolygon, stream, choice);
    stream.lineEnd();
  }
  if (isPolygon) stream.polygonEnd();
}

/**
 * Streams the points of a line that are far enough apart. Which these are does not depend on what is in view, so that two
 * drawings of the same detail show the same coast.
 */
function streamPoints(
  { arcs }: PlanarLine,
  isRing: boolean,
  stream: GeoStream,
  { step, isBeyond }: Choice,
): void {
  const least = step * step;
  let [lastX, lastY] = [Infinity, Infinity];
  arcs.forEach(({ arc: { points, pieces }, isReversed }, order) => {
    const count = points.length / 2;
    // Each arc begins where the one before ended, and a ring ends where it began.
    const end = order === arcs.length - 1 ? count - (isRing ? 2 : 1) : count;
    let piece = -1;
    let isPieceBeyond = false;
    /** Points of the piece that are streamed or held back so far, the last of which is its end unless another comes. */
    let inPiece = 0;
    const endPiece = () => {
      if (isPieceBeyond && inPiece > 1) stream.point(lastX, lastY);
    };
    for (let along = order === 0 ? 0 : 1; along < count && along <= end; along++) {
      const index = isReversed ? count - 1 - along : along;
      const x = points[2 * index] ?? NaN;
      const y = points[2 * index + 1] ?? NaN;
      const of = Math.floor(index / PIECE);
      if (of !== piece) {
        endPiece();
        piece = of;
        inPiece = 0;
        const edges = pieces[piece];
        isPieceBeyond = edges !== undefined && isBeyond(edges);
      }
      if (along !== end && (x - lastX) ** 2 + (y - lastY) ** 2 < least) continue;
      lastX = x;
      lastY = y;
      inPiece++;
      if (!isPieceBeyond || inPiece === 1) stream.point(x, y);
    }
    endPiece();
  });
}
