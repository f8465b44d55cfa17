import { geoContains } from 'd3';
import type { Geometry, Position } from 'geojson';
import { codeOf, geometryOf, readAtlas } from '../facts/atlas.ts';
import { distanceKm } from '../facts/distance.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** How far from the coast drawn at 1:50 million a harbour city may lie, in km. */
const COAST_TOLERANCE_KM = 40;
/** How far from its city's centre a building may lie, in km. */
const CITY_KM = 30;

/** Places lie in their countries and buildings in their cities. */
export function checkGeography(content: Content): Problem[] {
  const atlas = readAtlas('50m');
  const countries = new Map(
    atlas.objects.countries.geometries.map((country) => [codeOf(country), country]),
  );
  const problems: Problem[] = [];
  content.places.data.forEach((place, i) => {
    const country = countries.get(place.country);
    const { lat, lon } = place.coordinates;
    if (country && !isInOrNear(geometryOf(atlas, country), [lon, lat])) {
      problems.push(
        content.places.problemAt([i, 'coordinates'], {
          found: `${String(lat)}, ${String(lon)}`,
          allowed: `a point in ${place.country}, or within ${String(COAST_TOLERANCE_KM)} km of it; are latitude and longitude the right way round?`,
        }),
      );
    }
    place.venues?.forEach((venue, j) => {
      if (!venue.coordinates) return;
      const km = distanceKm([lon, lat], [venue.coordinates.lon, venue.coordinates.lat]);
      if (km <= CITY_KM) return;
      problems.push(
        content.places.problemAt([i, 'venues', j, 'coordinates'], {
          found: `a point ${km.toFixed(0)} km from ${place.id}`,
          allowed: `within ${String(CITY_KM)} km of it`,
        }),
      );
    });
  });
  return problems;
}

function isInOrNear(territory: Geometry, point: [number, number]): boolean {
  if (geoContains(territory, point)) return true;
  return verticesOf(territory).some(
    ([lng = 0, lat = 0]) => distanceKm([lng, lat], point) <= COAST_TOLERANCE_KM,
  );
}

function verticesOf(territory: Geometry): Position[] {
  if (territory.type === 'Polygon') return territory.coordinates.flat();
  return territory.type === 'MultiPolygon' ? territory.coordinates.flat(2) : [];
}
