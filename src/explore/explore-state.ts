import type { Point, Size } from '../figures/kit/geometry.ts';
import {
  fromMercator,
  project,
  toMercator,
  unproject,
  worldSize,
  type Camera,
} from '../figures/map/mercator.ts';

/** First and last moment that the timeline shows. In ms since 1970, UTC. */
export type Span = readonly [from: number, to: number];

/** Where the reader has moved map and timeline. */
export interface Place {
  camera: Camera;
  span: Span;
}

/** How far they may be moved. */
export interface Limits {
  zoom: readonly [least: number, most: number];
  span: Span;
}

/** What fingers or a mouse do between two moments: in CSS pixels from the corner of what they are on. */
export interface Gesture {
  by: Point;
  /** About which point it grows. */
  about: Point;
  /** By what factor it grows. */
  growth: number;
}

/** Nearer than this there is nothing more to see, but where a step comes nearer itself. */
const NEAREST = 9;

/** The middle of the map stays on the inhabited world. */
const MIDDLE_LATITUDES = [-60, 80] as const;

/** The timeline shows so much at least: what is known of most events is a day. */
const SHORTEST_SPAN = 60 * 24 * 3600 * 1000;

const clamp = (value: number, [least, most]: readonly [number, number]) =>
  Math.max(least, Math.min(most, value));

/** The whole world, as wide as the plate. */
export function wholeWorld(size: Size): Camera {
  return { lng: 0, lat: 30, zoom: Math.log2(size.width / worldSize(0)) };
}

/** How far the reader may go from a place in the story: as far as the axis reaches, and never less far than the story goes. */
export function limitsFrom({ camera, span }: Place, size: Size, axis: Span): Limits {
  return {
    zoom: [Math.min(wholeWorld(size).zoom, camera.zoom), Math.max(NEAREST, camera.zoom)],
    span: [Math.min(axis[0], span[0]), Math.max(axis[1], span[1])],
  };
}

/** Two moments of the same one or two pointers, as one movement. */
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

/** Moves the map with the pointer: what was under it stays under it, as far as the limits allow. */
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
  return { lng: clamp(lng, [-180, 180]), lat: clamp(lat, MIDDLE_LATITUDES), zoom };
}

/** Moves the timeline with the pointer, by what of it is sideways; at its ends it stops and keeps its length. */
export function moveSpan(span: Span, width: number, gesture: Gesture, limits: Limits): Span {
  const { by, about, growth } = gesture;
  const [first, last] = limits.span;
  const length = span[1] - span[0];
  const held = span[0] + ((about[0] - by[0]) / width) * length;
  const longest = last - first;
  const next = clamp(length / growth, [Math.min(SHORTEST_SPAN, longest), longest]);
  const from = clamp(held - (about[0] / width) * next, [first, last - next]);
  return [from, from + next];
}
