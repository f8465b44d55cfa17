import type { Geometry, LineString, Position } from 'geojson';

/** A country in two, with the line between them, whose ends lie on the country's outline. */
interface Divided {
  west: Geometry;
  east: Geometry;
  border: LineString;
}

/**
 * Divides a country along a line across its largest polygon, from a point at or near its outline to another. The line's
 * ends are moved to the nearest points of the outline, so that no gap is left. Other polygons, such as islands, go to the
 * side that the nearest point of the outline belongs to. Throws if there is no polygon.
 */
export function divideCountry(country: Geometry, line: readonly Position[]): Divided {
  const polygons =
    country.type === 'Polygon'
      ? [country.coordinates]
      : country.type === 'MultiPolygon'
        ? country.coordinates
        : [];
  const [[outline = [], ...holes] = [], ...islands] = polygons.toSorted(
    ([a = []], [b = []]) => b.length - a.length,
  );
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || outline.length === 0) throw new Error('nothing to divide');
  // Without the repeated point at its end a ring can begin anywhere.
  const ring = outline.slice(0, -1);
  const from = nearestIn(ring, first);
  const to = nearestIn(ring, last);
  const border = [ring[from] ?? first, ...line.slice(1, -1), ring[to] ?? last];
  const halves = [
    [...along(ring, to, from), ...border.slice(1, -1), ring[to] ?? last],
    [...along(ring, from, to), ...border.slice(1, -1).toReversed(), ring[from] ?? first],
  ] as const satisfies [Position[], Position[]];
  const isInOrder = meanLng(halves[0]) < meanLng(halves[1]);
  const [west, east] = isInOrder ? halves : [halves[1], halves[0]];
  const isWestern = (island: Position[][]) => {
    const [point = first] = island[0] ?? [];
    return distance(west, point) <= distance(east, point);
  };
  const multi = (
    half: readonly Position[],
    isOn: (polygon: Position[][]) => boolean,
  ): Geometry => ({
    type: 'MultiPolygon',
    coordinates: [[[...half], ...holes.filter((hole) => isOn([hole]))], ...islands.filter(isOn)],
  });
  return {
    west: multi(west, isWestern),
    east: multi(east, (island) => !isWestern(island)),
    border: { type: 'LineString', coordinates: border },
  };
}

/** The points of a ring from one to another, both included, in its own direction. */
function along(ring: readonly Position[], from: number, to: number): Position[] {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}

function nearestIn(ring: readonly Position[], point: Position): number {
  const all = ring.map((one) => apart(one, point));
  return all.indexOf(Math.min(...all));
}

function distance(half: readonly Position[], point: Position): number {
  return Math.min(...half.map((one) => apart(one, point)));
}

/** The square of the distance in degrees of latitude: enough to compare neighbours. */
function apart([lng = 0, lat = 0]: Position, [otherLng = 0, otherLat = 0]: Position): number {
  const east = (lng - otherLng) * Math.cos((lat * Math.PI) / 180);
  return east ** 2 + (lat - otherLat) ** 2;
}

function meanLng(points: readonly Position[]): number {
  return points.reduce((sum, [lng = 0]) => sum + lng, 0) / points.length;
}
