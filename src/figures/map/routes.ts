import { geoInterpolate } from 'd3';
import type { RouteScene } from '../../schema/scene.ts';
import { distanceKm } from '../../story/facts/distance.ts';
import type { Facts } from '../../story/facts/facts.ts';
import type { LngLat } from './mercator.ts';

/** A key that identifies a route within a scene. */
export function routeKey(route: RouteScene): string {
  return `${route.kind}:${route.through.join('-')}:${route.party}`;
}

/** The number of segments in each leg of a route. */
const STEPS = 48;

/** Points along the great circles between a route's places. */
export function pointsOfRoute(route: RouteScene, facts: Facts): LngLat[] {
  const places = route.through.map((id) => facts.places[id]?.point ?? ([0, 0] as const));
  return places.flatMap((to, index) => {
    const from = places[index - 1];
    if (!from) return [to];
    const along = geoInterpolate([...from], [...to]);
    return Array.from({ length: STEPS }, (_, step) => along((step + 1) / STEPS));
  });
}

/** The length of a route in km. */
export function routeKm(route: RouteScene, facts: Facts): number {
  const places = route.through.map((id) => facts.places[id]?.point ?? ([0, 0] as const));
  return places.reduce((km, to, index) => {
    const from = places[index - 1];
    return from ? km + distanceKm(from, to) : km;
  }, 0);
}
