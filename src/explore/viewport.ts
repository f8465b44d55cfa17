import type { Point, Size } from '../figures/kit/geometry.ts';
import {
  fromMercator,
  project,
  toMercator,
  unproject,
  worldSize,
  type Camera,
} from '../figures/map/mercator.ts';

/** The first and last moment that the timeline shows, in ms since 1970, UTC. */
export type Period = readonly [from: number, to: number];

/** What the reader has map and timeline show. */
export interface Viewport {
  camera: Camera;
  span: Period;
}

/** How far map and timeline may be moved. */
export interface Limits {
  zoom: readonly [least: number, most: number];
  span: Period;
}

/** A pan and zoom in one, in px from the corner of the part that is moved. */
export interface Gesture {
  /** The pan. */
  by: Point;
  /** The fixed point of the zoom, where it is after the pan. */
  about: Point;
  /** The zoom's factor. */
  growth: number;
}

/** The highest zoom level, unless a step zooms in further itself: beyond it the map has nothing more to show. */
const MAX_ZOOM = 9;

/** Latitudes for the map's centre: it stays on the inhabited world. */
const CENTRE_LATITUDES = [-60, 80] as const;

/** The shortest time the timeline shows, in ms: the dates of most events are known to the day. */
const SHORTEST_SPAN = 60 * 24 * 3600 * 1000;

const clamp = (value: number, [least, most]: readonly [number, number]) =>
  Math.max(least, Math.min(most, value));

/** The camera that shows the whole world, as wide as the plate. */
export function wholeWorld(size: Size): Camera {
  return { lng: 0, lat: 30, zoom: Math.log2(size.width / worldSize(0)) };
}

/** The limits of exploring from a step: the whole world and the whole axis, or further where the step itself goes further. */
export function limitsFrom({ camera, span }: Viewport, size: Size, axis: Period): Limits {
  return {
    zoom: [Math.min(wholeWorld(size).zoom, camera.zoom), Math.max(MAX_ZOOM, camera.zoom)],
    span: [Math.min(axis[0], span[0]), Math.max(axis[1], span[1])],
  };
}

/** The gesture that takes one or two pointers from where they were to where they are. */
export function gestureBetween(before: readonly Point[], after: readonly Point[]): Gesture {
  const middle = (points: readonly Point[]): Point => [
    points.reduce((sum, [x]) => sum + x, 0) / points.length,
    points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  ];
  const apart = ([a, b]: readonly Point[]) => (a && b ? Math.hypot(b[0] - a[0], b[1] - a[1]) : 0);
  const [from, to] = [middle(before), middle(after)];
  const [wide, wider] = [apart(before), apart(after)];
  return {
    by: [to[0] - from[0], to[1] - from[1]],
    about: to,
    growth: wide > 0 && wider > 0 ? wider / wide : 1,
  };
}

/** The gesture in the px of a picture that is shown `scale` times as large as it is laid out. */
export function gestureOnPicture({ by, about, growth }: Gesture, scale: number): Gesture {
  const onPicture = ([x, y]: Point): Point => [x / scale, y / scale];
  return { by: onPicture(by), about: onPicture(about), growth };
}

/** Moves the map with the pointer: the place under it stays under it, within the limits. */
export function moveMap(camera: Camera, size: Size, gesture: Gesture, limits: Limits): Camera {
  const { by, about, growth } = gesture;
  const held = unproject(camera, size, [about[0] - by[0], about[1] - by[1]]);
  const zoom = clamp(camera.zoom + Math.log2(growth), limits.zoom);
  const seen = project({ ...camera, zoom }, size, held);
  const scale = worldSize(zoom);
  const [x, y] = toMercator([camera.lng, camera.lat]);
  const [lng, lat] = fromMercator([
    x - (about[0] - seen[0]) / scale,
    y - (about[1] - seen[1]) / scale,
  ]);
  return { lng: clamp(lng, [-180, 180]), lat: clamp(lat, CENTRE_LATITUDES), zoom };
}

/** Moves the timeline by the horizontal part of a gesture; at the ends of the axis it stops and keeps its length. */
export function moveSpan(span: Period, width: number, gesture: Gesture, limits: Limits): Period {
  const { by, about, growth } = gesture;
  const [first, last] = limits.span;
  const length = span[1] - span[0];
  const held = span[0] + ((about[0] - by[0]) / width) * length;
  const longest = last - first;
  const next = clamp(length / growth, [Math.min(SHORTEST_SPAN, longest), longest]);
  const from = clamp(held - (about[0] / width) * next, [first, last - next]);
  return [from, from + next];
}
