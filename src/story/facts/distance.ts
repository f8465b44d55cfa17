import { geoCircle, geoDistance, geoInterpolate } from 'd3';

type LngLat = [lng: number, lat: number];

/** Mean radius of the Earth in km (IUGG: R1). */
const EARTH_KM = 6371.0088;

/** The length of the great circle between two points, in km. */
export function distanceKm(a: Readonly<LngLat>, b: Readonly<LngLat>): number {
  return geoDistance([...a], [...b]) * EARTH_KM;
}

/** A distance in km as degrees of a great circle. */
function kmToDegrees(km: number): number {
  return ((km / EARTH_KM) * 180) / Math.PI;
}

/** The point at a distance in km from `from` along the great circle towards `to`, or beyond it. */
export function pointTowards(from: Readonly<LngLat>, to: Readonly<LngLat>, km: number): LngLat {
  return geoInterpolate([...from], [...to])(km / distanceKm(from, to));
}

/** A closed ring of points at a distance in km around a place, one every `step` degrees. */
export function circleAround(centre: Readonly<LngLat>, km: number, step: number): LngLat[] {
  const circle = geoCircle()
    .center([...centre])
    .radius(kmToDegrees(km))
    .precision(step)();
  return (circle.coordinates[0] ?? []).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
}
