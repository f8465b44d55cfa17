import { geoInterpolate, geoMercator, geoPath } from 'd3';
import type { Geometry } from 'geojson';
import type { RingScene } from '../../schema/scene.ts';
import { circleAround, distanceKm } from '../../story/facts/distance.ts';
import type { Facts } from '../../story/facts/facts.ts';
import { measureText, wrapEvenly } from '../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../kit/type-styles.ts';
import { SMALL_PLATE } from './camera.ts';
import type { MapWords } from './map-words.ts';
import {
  project,
  toMercator,
  worldSize,
  type Camera,
  type LngLat,
  type Point,
  type Size,
} from './mercator.ts';

/** Degrees around a ring from one of its points to the next. */
const STEP = 4;

/** Steps into which a radius is divided, for it is a great circle too. */
const RADIUS_STEPS = 24;

/** A ring's name among the rings of a scene. */
export function ringKey({ range, around }: RingScene): string {
  return `${range}:${around}`;
}

/** The points of a ring, each `km` from its centre, the first again at the end. */
export function ringLine({ point }: RingScene, km: number): [lng: number, lat: number][] {
  return circleAround(point, km, STEP);
}

/** Points from a ring's centre to where its radius ends. */
export function radiusLine({ point }: RingScene, end: LngLat): [lng: number, lat: number][] {
  const along = geoInterpolate(point, [...end]);
  return Array.from({ length: RADIUS_STEPS + 1 }, (_, step) => along(step / RADIUS_STEPS));
}

/**
 * Writes shapes on the ground as paths on the plate: cut at the antimeridian, and at the edge of the world where a
 * ring goes around a pole, which no list of projected points could do.
 */
export function groundWriter(camera: Camera, size: Size): (shape: Geometry) => string {
  const world = worldSize(camera.zoom);
  const [x, y] = toMercator([camera.lng, camera.lat]);
  const projection = geoMercator()
    .precision(0)
    .scale(world / (2 * Math.PI))
    .translate([size.width / 2 + (0.5 - x) * world, size.height / 2 + (0.5 - y) * world]);
  const path = geoPath(projection).digits(1);
  return (shape) => path(shape) ?? '';
}

/** Points projected one by one, parted where the line leaves the world at one side and comes back at the other. */
export function projectedRuns(points: readonly LngLat[], camera: Camera, size: Size): Point[][] {
  const runs: Point[][] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before || Math.abs(point[0] - before[0]) > 180) runs.push([]);
    runs.at(-1)?.push(project(camera, size, point));
  });
  return runs;
}

/** One line of a ring's label. */
export interface RingTextLine {
  text: string;
  style: TypeStyleName;
  /** From the label's upper edge. */
  top: number;
  width: number;
  height: number;
}

/** A ring's label: its kilometres, whose figure that is, and whence where that is a supposition. */
export interface RingText {
  lines: RingTextLine[];
  width: number;
  height: number;
}

/** As wide as a label's lines may be at the usual font size. */
const LABEL_WIDTH = { wide: 168, small: 104 };
const LINE = 1.2;

/** The label of a ring on a plate of this size; `saysWhence`: whether it is this ring's part to say so. */
export function ringText(
  ring: RingScene,
  saysWhence: boolean,
  facts: Facts,
  words: MapWords,
  size: Size,
  unit: number,
): RingText {
  const isSmall = size.width < SMALL_PLATE;
  const range = facts.ranges[ring.range];
  const width = (isSmall ? LABEL_WIDTH.small : LABEL_WIDTH.wide) * unit;
  const said = [
    (isSmall ? range?.short : range?.label) ?? '',
    ...(saysWhence ? [words.ifFiredFrom(facts.places[ring.around]?.name ?? ring.around)] : []),
  ];
  const lines: RingTextLine[] = [];
  let top = 0;
  const add = (text: string, style: TypeStyleName) => {
    const height = typeStyles[style].size * LINE * unit;
    lines.push({ text, style, top, width: measureText(text, style, unit), height });
    top += height;
  };
  add(words.km(ring.km), 'ringKm');
  for (const text of said.flatMap((part) => wrapEvenly(part, 'route', width, unit)))
    add(text, 'route');
  return { lines, width: Math.max(...lines.map((line) => line.width)), height: top };
}

/** Which of a scene's rings say whence they are drawn: the widest around each place that is a supposition. */
export function ringsSayingWhence(rings: readonly RingScene[]): Set<string> {
  const widest = new Map<string, RingScene>();
  for (const ring of rings) {
    const known = widest.get(ring.around);
    if (ring.isSupposed && (!known || known.km < ring.km)) widest.set(ring.around, ring);
  }
  return new Set([...widest.values()].map(ringKey));
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
