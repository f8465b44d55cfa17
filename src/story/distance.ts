import { geoDistance } from 'd3';

/** Mean radius of the Earth in km (IUGG: R1). */
const EARTH_KM = 6371.0088;

/** The length of the great circle between two points, in km. */
export function distanceKm(
  a: readonly [lng: number, lat: number],
  b: readonly [lng: number, lat: number],
): number {
  return geoDistance([...a], [...b]) * EARTH_KM;
}
