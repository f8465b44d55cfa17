import { geoCircle, geoDistance, geoInterpolate } from 'd3';

type LngLat = [lng: number, lat: number];

/** Mean radius of the Earth in km (IUGG: R1). */
const EARTH_KM = 6371.0088;

/** The length of the great circle between two points, in km. */
export function distanceKm(a: Readonly<LngLat>, b: Readonly<LngLat>): number {
  return geoDistance([...a], [...b]) * EARTH_KM;
}

/** How many degrees of a great circle so many km are. */
export function degreesOf(km: number): number {
  return ((km / EARTH_KM) * 180) / Math.PI;
}

/** The point so many km from one place on the great circle to another, or beyond that. */
export function pointTowards(from: Readonly<LngLat>, to: Readonly<LngLat>, km: number): LngLat {
  return geoInterpolate([...from], [...to])(km / distanceKm(from, to));
}

/** Points so many km from a place, all around it, every `step` degrees, the first again at the end. */
export function circleAround(centre: Readonly<LngLat>, km: number, step: number): LngLat[] {
  const circle = geoCircle()
    .center([...centre])
    .radius(degreesOf(km))
    .precision(step)();
  return (circle.coordinates[0] ?? []).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
}
