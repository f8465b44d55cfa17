import type { Point, Size } from '../kit/geometry.ts';

/** Longitude and latitude in degrees, WGS84. */
export type LngLat = readonly [lng: number, lat: number];

/** Where the map looks. North is up and the view is from straight above, so bearing and pitch are always 0. */
export interface Camera {
  lng: number;
  lat: number;
  /** As in MapLibre: the world is 512 · 2^zoom pixels wide. */
  zoom: number;
}

/** The latitude where Web Mercator's square world ends. */
export const MAX_LATITUDE = 85.0511287798066;

/** The width of the whole world in pixels; 512 is MapLibre's tile size. */
export function worldSize(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Web Mercator: the world as a square from 0 to 1, north at the top (EPSG:3857, scaled). */
export function toMercator([lng, lat]: LngLat): Point {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const radians = (clamped * Math.PI) / 180;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
  return [(lng + 180) / 360, y];
}

/** The inverse of `toMercator`. */
export function fromMercator([x, y]: Point): LngLat {
  const lat = (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
  return [x * 360 - 180, lat];
}

/** The point of a place on a plate of this size under this camera. Equal to MapLibre's `project`. */
export function project(camera: Camera, size: Size, place: LngLat): Point {
  const scale = worldSize(camera.zoom);
  const [x, y] = toMercator(place);
  const [centreX, centreY] = toMercator([camera.lng, camera.lat]);
  return [(x - centreX) * scale + size.width / 2, (y - centreY) * scale + size.height / 2];
}

/** The inverse of `project`. */
export function unproject(camera: Camera, size: Size, [x, y]: Point): LngLat {
  const scale = worldSize(camera.zoom);
  const [centreX, centreY] = toMercator([camera.lng, camera.lat]);
  return fromMercator([
    centreX + (x - size.width / 2) / scale,
    centreY + (y - size.height / 2) / scale,
  ]);
}
