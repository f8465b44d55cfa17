import { interpolateZoom } from 'd3';
import type { CameraRule } from '../../schema/scene.ts';
import type { Size } from '../kit/geometry.ts';
import {
  fromMercator,
  project,
  toMercator,
  worldSize,
  type Camera,
  type LngLat,
} from './mercator.ts';

/** The Earth's circumference at the equator in km (WGS84), the width of Web Mercator's world. */
const EQUATOR_KM = 40075.017;

/** The maximum zoom of cameras derived from places; closer views of a city need a named view. */
const MAX_ZOOM = 5.4;
const MIN_ZOOM = 0;

/** Room for names around the places that must be in view, as shares of the plate. */
const MARGIN = { left: 0.14, right: 0.16, top: 0.13, bottom: 0.13 };

/** The active place is kept in the middle 60 % of the plate. */
const MIDDLE = { from: 0.2, to: 0.8 };

/** The camera for a rule on a plate of this size: the active place in its middle 60 %, all required places in view. */
export function cameraFor(rule: CameraRule, size: Size): Camera {
  if (rule.kind === 'at') {
    const [lng, lat] = rule.point;
    return { lng, lat, zoom: rule.zoom };
  }
  if (rule.kind === 'around') {
    const [lng, lat] = rule.point;
    const shorter = Math.min(size.width, size.height);
    return { lng, lat, zoom: Math.log2((kmAroundWorld(lat) * shorter) / (512 * rule.acrossKm)) };
  }
  const points = size.width < SMALL_PLATE ? rule.pointsOnSmallPlate : rule.points;
  return fit(points, rule.active, size);
}

/** How many km a camera shows over a length in px, at the latitude of its middle. */
export function kmAcross(camera: Camera, length: number): number {
  return (kmAroundWorld(camera.lat) * length) / worldSize(camera.zoom);
}

/** The length of the parallel at a latitude in km, the width of Web Mercator's world there. */
function kmAroundWorld(lat: number): number {
  return EQUATOR_KM * Math.cos((lat * Math.PI) / 180);
}

/** Plates narrower than this, in px, use the storyboard's `see_small`. */
export const SMALL_PLATE = 480;

function fit(points: readonly LngLat[], active: LngLat, size: Size): Camera {
  const inner = {
    width: size.width * (1 - MARGIN.left - MARGIN.right),
    height: size.height * (1 - MARGIN.top - MARGIN.bottom),
  };
  const projected = points.map(toMercator);
  const xs = projected.map(([x]) => x);
  const ys = projected.map(([, y]) => y);
  const spanX = Math.max(...xs) - Math.min(...xs);
  const spanY = Math.max(...ys) - Math.min(...ys);
  const room = Math.min(inner.width / spanX, inner.height / spanY) / 512;
  let zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.log2(room)));

  for (;;) {
    const scale = worldSize(zoom);
    const centreX =
      (Math.max(...xs) + Math.min(...xs)) / 2 +
      ((MARGIN.right - MARGIN.left) / 2) * (size.width / scale);
    const centreY =
      (Math.max(...ys) + Math.min(...ys)) / 2 +
      ((MARGIN.bottom - MARGIN.top) / 2) * (size.height / scale);
    const camera = keepInMiddle(centreX, centreY, zoom, active, size);
    if (zoom <= MIN_ZOOM || points.every((point) => isInside(camera, size, point))) return camera;
    zoom -= 0.05;
  }
}

function keepInMiddle(
  centreX: number,
  centreY: number,
  zoom: number,
  active: LngLat,
  size: Size,
): Camera {
  const scale = worldSize(zoom);
  const [x, y] = toMercator(active);
  const clamp = (centre: number, value: number, length: number) => {
    const part = (value - centre) * (scale / length) + 0.5;
    const kept = Math.max(MIDDLE.from, Math.min(MIDDLE.to, part));
    return value - ((kept - 0.5) * length) / scale;
  };
  const [lng, lat] = fromMercator([clamp(centreX, x, size.width), clamp(centreY, y, size.height)]);
  return { lng, lat, zoom };
}

function isInside(camera: Camera, size: Size, point: LngLat): boolean {
  const [x, y] = project(camera, size, point);
  const slack = 0.5;
  return (
    x >= size.width * MARGIN.left * 0.6 - slack &&
    x <= size.width * (1 - MARGIN.right * 0.6) + slack &&
    y >= size.height * MARGIN.top * 0.6 - slack &&
    y <= size.height * (1 - MARGIN.bottom * 0.6) + slack
  );
}

/**
 * How far a path zooms out: as far as it would if its ends were so many times further apart. This is the square of van
 * Wijk and Nuij's rho, over 2.
 */
const REACHES = [1, 1.25, 1.6, 2, 2.5, 3.2] as const;

/**
 * The camera between `a` (`t` = 0) and `b` (`t` = 1) on a plate of this size, along a path that pans and zooms evenly
 * (van Wijk and Nuij 2003, with d3.interpolateZoom). Halfway it sees all of `seen`, if one can.
 */
export function interpolateCamera(
  a: Camera,
  b: Camera,
  size: Size,
  seen: readonly LngLat[] = [],
): (t: number) => Camera {
  const paths = REACHES.map((reach) => cameraPath(a, b, size, reach));
  const sees = (path: (t: number) => Camera) =>
    path(0.5).zoom >= MIN_ZOOM && seen.every((point) => isInside(path(0.5), size, point));
  return paths.find(sees) ?? cameraPath(a, b, size, REACHES[0]);
}

function cameraPath(a: Camera, b: Camera, size: Size, reach: number): (t: number) => Camera {
  const viewOf = (camera: Camera): [number, number, number] => {
    const [x, y] = toMercator([camera.lng, camera.lat]);
    return [x * reach, y * reach, size.width / worldSize(camera.zoom)];
  };
  const along = interpolateZoom(viewOf(a), viewOf(b));
  return (t) => {
    if (t <= 0) return a;
    if (t >= 1) return b;
    const [x, y, width] = along(t);
    const [lng, lat] = fromMercator([x / reach, y / reach]);
    return { lng, lat, zoom: Math.log2(size.width / width / 512) };
  };
}
