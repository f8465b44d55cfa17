import type { Geometry, MultiLineString, Position } from 'geojson';
import { clipPolygon, clipPolyline } from 'lineclip';

/** The world and its copies on either side, into which shapes across the antimeridian extend. */
const WORLDS = [-360, 0, 360].map((shift) => ({
  shift,
  box: [shift - 180, -90, shift + 180, 90] as const,
}));

/**
 * Cuts areas at the antimeridian, so that each piece stays on its side of a flat map. The atlas joins them across it,
 * which a flat map would draw as a streak across the whole world. No area may contain a pole.
 */
export function cutAreas(geometry: Geometry): Geometry {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return { type: 'MultiPolygon', coordinates: polygons.flatMap(cutPolygon) };
}

/** Cuts lines at the antimeridian. */
export function cutLines(lines: MultiLineString): MultiLineString {
  return {
    type: 'MultiLineString',
    coordinates: lines.coordinates.flatMap((line) => {
      if (!crosses(line)) return [line];
      const whole = unwrap(line);
      return WORLDS.flatMap(({ shift, box }) =>
        clipPolyline(whole, box)
          .map((part) => shiftBack(part, shift))
          .filter(hasWidth),
      );
    }),
  };
}

function cutPolygon(rings: Position[][]): Position[][][] {
  if (!rings.some(crosses)) return [rings];
  const whole = rings.map(unwrap);
  return WORLDS.flatMap(({ shift, box }) => {
    const pieces = whole
      .map((ring) => closed(shiftBack(clipPolygon(ring, box), shift)))
      .filter(hasWidth);
    return pieces.length > 0 ? [pieces] : [];
  });
}

function crosses(line: Position[]): boolean {
  return line.some((point, index) => {
    const previous = line[index - 1];
    return previous !== undefined && Math.abs(lngOf(point) - lngOf(previous)) > 180;
  });
}

/** The same line with longitudes beyond 180 degrees instead of jumps. */
function unwrap(line: Position[]): Position[] {
  let turns = 0;
  return line.map((point, index) => {
    const previous = line[index - 1];
    if (previous) turns -= Math.round((lngOf(point) - lngOf(previous)) / 360);
    return [lngOf(point) + 360 * turns, point[1] ?? 0];
  });
}

function shiftBack(line: Position[], shift: number): Position[] {
  return line.map((point) => [lngOf(point) - shift, point[1] ?? 0]);
}

/** A shape that only touches the antimeridian leaves a piece without width on the other side. */
function hasWidth(line: Position[]): boolean {
  return line.some((point) => lngOf(point) !== lngOf(line[0] ?? point));
}

function closed(ring: Position[]): Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

function lngOf(point: Position): number {
  return point[0] ?? 0;
}
