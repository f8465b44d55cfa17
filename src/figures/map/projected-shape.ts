import { geoStream, geoTransform, type GeoStream } from 'd3';
import type { GeoJsonObject } from 'geojson';
import { toMercator } from './mercator.ts';

/** A rectangle as left, top, right, bottom, in the pixels of a drawing. */
type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** The points of a line in pieces, so that a piece outside the view can be passed over as a whole. */
interface Piece {
  edges: Edges;
  /** x and y in turn. */
  points: readonly number[];
}

interface ProjectedLine {
  edges: Edges;
  pieces: readonly Piece[];
}

/** A polygon with its rings, or a line. */
interface ProjectedPart {
  isPolygon: boolean;
  edges: Edges;
  lines: readonly ProjectedLine[];
}

/** A shape on the ground in the pixels of a drawing, ready to be cut out again and again. */
export type ProjectedShape = readonly ProjectedPart[];

/** Points in a piece: longer pieces are rarely outside the view as a whole, shorter ones need more comparisons. */
const PIECE = 32;

/** Projects a shape, so that the world is `scale` pixels wide. */
export function projectShape(shape: GeoJsonObject, scale: number): ProjectedShape {
  const parts: ProjectedPart[] = [];
  let lines: ProjectedLine[] = [];
  let points: number[] = [];
  let isPolygon = false;
  const endPart = () => {
    if (lines.length > 0)
      parts.push({ isPolygon, edges: around(lines.map(({ edges }) => edges)), lines });
    lines = [];
  };
  const collector: GeoStream = {
    point(x, y) {
      points.push(x, y);
    },
    lineStart() {
      points = [];
    },
    lineEnd() {
      lines.push(lineOf(points));
      if (!isPolygon) endPart();
    },
    polygonStart() {
      isPolygon = true;
    },
    polygonEnd() {
      endPart();
      isPolygon = false;
    },
  };
  const toWorld = geoTransform({
    point(lng, lat) {
      const [x, y] = toMercator([lng, lat]);
      this.stream.point(x * scale, y * scale);
    },
  });
  // Accepts whatever geometry there is, as `geoPath` does.
  geoStream(shape as Parameters<typeof geoStream>[0], toWorld.stream(collector));
  return parts;
}

/** Upper left and lower right corner, in the pixels of a drawing. */
export type Extent = [[left: number, top: number], [right: number, bottom: number]];

const EVERYWHERE: Extent = [
  [-Infinity, -Infinity],
  [Infinity, Infinity],
];

/**
 * Streams a shape, the whole of it or what a clip to `extent` needs: without parts outside, and without the pieces of
 * longer lines that are beyond one of its sides, of which only the ends remain. Clipped, the result is the same.
 */
export function streamShape(
  shape: ProjectedShape,
  stream: GeoStream,
  extent: Extent = EVERYWHERE,
): void {
  const [[left, top], [right, bottom]] = extent;
  const isBeyond = ([x0, y0, x1, y1]: Edges) => x1 < left || x0 > right || y1 < top || y0 > bottom;
  for (const { isPolygon, edges, lines } of shape) {
    if (isBeyond(edges)) continue;
    if (isPolygon) stream.polygonStart();
    for (const line of lines) {
      if (isBeyond(line.edges)) continue;
      stream.lineStart();
      for (const { edges: pieceEdges, points } of line.pieces) {
        const step = isBeyond(pieceEdges) ? Math.max(2, points.length - 2) : 2;
        for (let at = 0; at < points.length; at += step)
          stream.point(points[at] ?? 0, points[at + 1] ?? 0);
      }
      stream.lineEnd();
    }
    if (isPolygon) stream.polygonEnd();
  }
}

function lineOf(points: readonly number[]): ProjectedLine {
  const pieces: Piece[] = [];
  for (let from = 0; from < points.length; from += 2 * PIECE) {
    const some = points.slice(from, from + 2 * PIECE);
    const xs = some.filter((_, index) => index % 2 === 0);
    const ys = some.filter((_, index) => index % 2 === 1);
    pieces.push({
      edges: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      points: some,
    });
  }
  return { edges: around(pieces.map(({ edges }) => edges)), pieces };
}

/** The edges around them all. */
function around(all: readonly Edges[]): Edges {
  return all.reduce(([left, top, right, bottom], [x0, y0, x1, y1]) => [
    Math.min(left, x0),
    Math.min(top, y0),
    Math.max(right, x1),
    Math.max(bottom, y1),
  ]);
}
