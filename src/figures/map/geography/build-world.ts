import { readFileSync } from 'node:fs';
import { geoBounds } from 'd3';
import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import {
  codeOf,
  geometryOf,
  readAtlas,
  type Atlas,
  type Country,
} from '../../../story/facts/atlas.ts';
import { cutAreas, cutLines } from './cut-antimeridian.ts';
import type { WorldData, WorldDetail, WorldPart } from './world-data.ts';

/** No view reaches Antarctica, the only country around a pole. */
const LEFT_OUT = new Set(['ATA']);

/** The region drawn at 1:50 million, in degrees; the rest of the world is drawn at 1:110 million. */
const REGION = { west: -30, south: 24, east: 80, north: 75 };

/** Steps of the grid onto which coordinates are rounded: about 2 km and 4 km at the equator. */
const FINE_GRID = 2e4;
const COARSE_GRID = 1e4;

/** The base map as shipped: the region around the four cities at 1:50 million, the rest at 1:110 million. */
export function buildWorld(root: string): WorldData {
  const fine = readAtlas('50m');
  const coarse = readAtlas('110m');
  const isInRegion = (country: Country) => {
    const [[west, south], [end, north]] = geoBounds(feature(fine, country));
    // A country across the antimeridian, such as Russia, ends west of where it begins.
    const east = end < west ? end + 360 : end;
    return west < REGION.east && east > REGION.west && north > REGION.south && south < REGION.north;
  };
  const region = new Set(
    fine.objects.countries.geometries.filter(isInRegion).map((country) => codeOf(country)),
  );
  return {
    parts: [
      cutPart(fine, (code) => region.has(code), 'all', FINE_GRID),
      cutPart(coarse, (code) => !region.has(code), 'own', COARSE_GRID),
    ],
    detail: buildDetail(root),
  };
}

/** The whole world at 1:110 million: small enough to ship with the script, in case the full data fail to load. */
export function buildOutline(): WorldData {
  return { parts: [cutPart(readAtlas('110m'), () => true, 'all', COARSE_GRID)], detail: null };
}

/**
 * Extracts some countries from an atlas, with their coasts and either all borders that touch them or only those between
 * two of them.
 */
function cutPart(
  atlas: Atlas,
  isWanted: (code: string) => boolean,
  borders: 'all' | 'own',
  grid: number,
): WorldPart {
  const wanted = (country: Country) => isWanted(codeOf(country)) && !LEFT_OUT.has(codeOf(country));
  const lines = (isKind: (a: Country, b: Country) => boolean) =>
    withoutCuts(
      cutLines(mesh(atlas, atlas.objects.countries, (a, b) => isKind(a as Country, b as Country))),
    );
  const countries: FeatureCollection = {
    type: 'FeatureCollection',
    features: atlas.objects.countries.geometries.filter(wanted).map((country) => ({
      type: 'Feature',
      id: codeOf(country),
      properties: {},
      geometry: cutAreas(geometryOf(atlas, country)),
    })),
  };
  return topology(
    {
      countries,
      coast: lines((a, b) => a === b && wanted(a)),
      borders: lines(
        (a, b) => a !== b && (borders === 'all' ? wanted(a) || wanted(b) : wanted(a) && wanted(b)),
      ),
    },
    grid,
  ) as unknown as WorldPart;
}

/** Removes segments that are cuts of the map instead of coasts, along the antimeridian and the lower edge. */
function withoutCuts(lines: MultiLineString): MultiLineString {
  const isCut = (a: Position, b: Position) =>
    (Math.abs(a[0] ?? 0) > 179.98 && Math.abs(b[0] ?? 0) > 179.98) ||
    ((a[1] ?? 0) < -89.9 && (b[1] ?? 0) < -89.9);
  const kept: Position[][] = [];
  for (const line of lines.coordinates) {
    let current: Position[] = [];
    line.forEach((point, index) => {
      const previous = line[index - 1];
      if (previous && isCut(previous, point)) {
        if (current.length > 1) kept.push(current);
        current = [];
      }
      current.push(point);
    });
    if (current.length > 1) kept.push(current);
  }
  return { type: 'MultiLineString', coordinates: kept };
}

function buildDetail(root: string): WorldDetail {
  const read = (name: string) =>
    JSON.parse(
      readFileSync(`${root}/content/data/geo/${name}.geojson`, 'utf8'),
    ) as FeatureCollection;
  const lakes = read('europe_large_lakes');
  const disputed = read('europe_disputed_lines');
  return topology(
    { lakes: withoutProperties(lakes), disputed: linesOf(disputed) },
    FINE_GRID,
  ) as unknown as WorldDetail;
}

function withoutProperties(collection: FeatureCollection): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: collection.features.map(({ geometry }) => ({
      type: 'Feature',
      properties: {},
      geometry,
    })),
  };
}

function linesOf(collection: FeatureCollection): MultiLineString {
  const coordinates = collection.features.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
  return { type: 'MultiLineString', coordinates };
}
