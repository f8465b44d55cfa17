import { geoInterpolate, geoMercator, geoPath } from 'd3';
import type { Geometry } from 'geojson';
import type { RingScene } from '../../schema/scene.ts';
import { circleAround, distanceKm } from '../../story/facts/distance.ts';
import type { Facts } from '../../story/facts/facts.ts';
import { pointOnPlate, type MapView } from './map-view.ts';
import type { MapWords } from './map-words.ts';
import type { Point } from '../kit/geometry.ts';
import { toMercator, worldSize, type LngLat } from './mercator.ts';

/** Degrees between successive points of a ring. */
const STEP = 4;

/** The number of segments in a radius, which is a great circle too. */
const RADIUS_STEPS = 24;

/** A key that identifies a ring within a scene. */
export function ringKey({ range, around }: RingScene): string {
  return `${range}:${around}`;
}

/** The points of a closed ring, each `km` from its centre. */
export function ringLine({ point }: RingScene, km: number): [lng: number, lat: number][] {
  return circleAround(point, km, STEP);
}

/** How far a ring reaches, in words; of a band both ends. */
export function ringKm({ km, fromKm }: RingScene, words: Pick<MapWords, 'km' | 'kmBand'>): string {
  return fromKm === null ? words.km(km) : words.kmBand(fromKm, km);
}

/** Points from a ring's centre to the end of its radius. */
export function radiusLine({ point }: RingScene, end: LngLat): [lng: number, lat: number][] {
  const along = geoInterpolate(point, [...end]);
  return Array.from({ length: RADIUS_STEPS + 1 }, (_, step) => along(step / RADIUS_STEPS));
}

/**
 * Writes shapes on the ground as paths on the plate, cut at the antimeridian and, for a ring around a pole, at the edge
 * of the world; projecting points one by one could not do that.
 */
export function groundWriter({
  camera,
  size,
}: Pick<MapView, 'camera' | 'size'>): (shape: Geometry) => string {
  const world = worldSize(camera.zoom);
  const [x, y] = toMercator([camera.lng, camera.lat]);
  const projection = geoMercator()
    .precision(0)
    .scale(world / (2 * Math.PI))
    .translate([size.width / 2 + (0.5 - x) * world, size.height / 2 + (0.5 - y) * world]);
  const path = geoPath(projection).digits(1);
  return (shape) => path(shape) ?? '';
}

/** Points projected one by one, split where the line leaves the world on one side and re-enters on the other. */
export function projectedRuns(points: readonly LngLat[], view: MapView): Point[][] {
  const runs: Point[][] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before || Math.abs(point[0] - before[0]) > 180) runs.push([]);
    runs.at(-1)?.push(pointOnPlate(view, point));
  });
  return runs;
}

/** The places of the story that lie within a ring, other than its centre, the nearest first. */
export function placesWithin(
  { around, point, km }: RingScene,
  facts: Facts,
): { id: string; km: number }[] {
  return Object.values(facts.places)
    .filter(({ id }) => id !== around)
    .map((place) => ({ id: place.id, km: distanceKm(point, place.point) }))
    .filter((place) => place.km <= km)
    .sort((a, b) => a.km - b.km);
}
