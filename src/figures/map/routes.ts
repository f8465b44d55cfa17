import { geoInterpolate } from 'd3';
import type { RouteScene } from '../../schema/scene.ts';
import { distanceKm } from '../../story/facts/distance.ts';
import type { Facts } from '../../story/facts/facts.ts';
import type { MapWords } from './map-words.ts';
import type { LngLat } from './mercator.ts';

/** Steps into which each leg of a route is divided. */
const STEPS = 48;

/** Points along the great circles between the places of a route. */
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

/** What stands beside a route: on a small plate its length only. */
export function routeText(
  route: RouteScene,
  facts: Facts,
  words: MapWords,
  isSmall: boolean,
): string {
  if (route.kind === 'cable') return words.cable;
  const km = words.km(routeKm(route, facts));
  const from = facts.places[route.through[0] ?? '']?.name ?? '';
  const to = facts.places[route.through.at(-1) ?? '']?.name ?? '';
  return isSmall ? km : words.route(from, to, km);
}
