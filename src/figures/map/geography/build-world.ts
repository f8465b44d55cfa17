import { readFileSync } from 'node:fs';
import { geoBounds } from 'd3';
import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';
import { feature, mergeArcs, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import {
  codeOf,
  geometryOf,
  readAtlas,
  type Atlas,
  type Country,
} from '../../../story/facts/atlas.ts';
import type { State } from '../../../schema/state.ts';
import { endedOf, unionsOf, type Unions } from '../../../story/facts/states.ts';
import { cutAreas, cutLines } from './cut-antimeridian.ts';
import { divideCountry } from './divide-country.ts';
import type { WorldData, WorldDetail, WorldPart } from './world-data.ts';

/** No view reaches Antarctica, the only country around a pole. */
const LEFT_OUT = new Set(['ATA']);

/** The region drawn at 1:50 million, in degrees; the rest of the world is drawn at 1:110 million. */
const REGION = { west: -30, south: 24, east: 80, north: 75 };

/** Steps of the grid onto which coordinates are rounded: about 2 km and 4 km at the equator. */
const FINE_GRID = 2e4;
const COARSE_GRID = 1e4;

/** The country that the map divides, as it was divided, the codes of its parts, and the file with the line between. */
const DIVIDED = {
  code: 'DEU',
  west: 'BRD',
  east: 'DDR',
  line: 'inner_german_border',
};

/**
 * The base map as shipped: the region around the four cities at 1:50 million, the rest at 1:110 million. Borders within
 * `states` that join several countries are kept apart from all others.
 */
export function buildWorld(root: string, states: readonly State[]): WorldData {
  const unions = unionsOf(states);
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
      cutPart(root, fine, (code) => region.has(code), { borders: 'all', grid: FINE_GRID, unions }),
      cutPart(root, coarse, (code) => !region.has(code), {
        ...{ borders: 'own', grid: COARSE_GRID, unions },
      }),
    ],
    unions,
    ended: endedOf(states),
    detail: buildDetail(root),
  };
}

/** The whole world at 1:110 million: small enough to ship with the script, in case the full data fail to load. */
export function buildOutline(root: string, states: readonly State[]): WorldData {
  const unions = unionsOf(states);
  const how = { borders: 'all', grid: COARSE_GRID, unions } as const;
  return {
    parts: [cutPart(root, readAtlas('110m'), () => true, how)],
    unions,
    ended: endedOf(states),
    detail: null,
  };
}

/**
 * Extracts some countries from an atlas, with their coasts and either all borders that touch them or only those between
 * two of them.
 */
function cutPart(
  root: string,
  atlas: Atlas,
  isWanted: (code: string) => boolean,
  { borders, grid, unions }: { borders: 'all' | 'own'; grid: number; unions: Unions },
): WorldPart {
  const wanted = (country: Country) => isWanted(codeOf(country)) && !LEFT_OUT.has(codeOf(country));
  const lines = (isKind: (a: Country, b: Country) => boolean) =>
    withoutCuts(
      cutLines(mesh(atlas, atlas.objects.countries, (a, b) => isKind(a as Country, b as Country))),
    );
  const withinOf = (a: Country, b: Country): string | undefined =>
    innermost(unions, [codeOf(a), codeOf(b)]);
  const divided = atlas.objects.countries.geometries
    .filter((country) => wanted(country) && codeOf(country) === DIVIDED.code)
    .map((country) => divideCountry(geometryOf(atlas, country), readLine(root, DIVIDED.line)));
  const countries: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      ...atlas.objects.countries.geometries
        .filter((country) => wanted(country) && codeOf(country) !== DIVIDED.code)
        .map((country) => featureOf(codeOf(country), cutAreas(geometryOf(atlas, country)))),
      ...divided.flatMap(({ west, east }) => [
        featureOf(DIVIDED.west, west),
        featureOf(DIVIDED.east, east),
      ]),
    ],
  };
  const within: FeatureCollection = {
    type: 'FeatureCollection',
    features: Object.keys(unions)
      .map((union) =>
        featureOf(
          union,
          union === DIVIDED.code
            ? {
                type: 'MultiLineString',
                coordinates: divided.map(({ border }) => border.coordinates),
              }
            : lines((a, b) => a !== b && withinOf(a, b) === union && wanted(a) && wanted(b)),
        ),
      )
      .filter(({ geometry }) => (geometry as MultiLineString).coordinates.length > 0),
  };
  const part = topology(
    {
      countries,
      coast: lines((a, b) => a === b && wanted(a)),
      borders: lines(
        (a, b) =>
          a !== b &&
          withinOf(a, b) === undefined &&
          (borders === 'all' ? wanted(a) || wanted(b) : wanted(a) && wanted(b)),
      ),
      within,
    },
    grid,
  ) as unknown as WorldPart;
  // Joined here, as it would take a reader's device longer than several frames.
  part.objects.land = mergeArcs(
    part,
    part.objects.countries.geometries as (TopoPolygon | TopoMultiPolygon)[],
  );
  return part;
}

/** The smallest of the unions that have all these countries: Serbia and Montenegro, inside Yugoslavia. */
function innermost(unions: Unions, countries: readonly string[]): string | undefined {
  const [smallest] = Object.entries(unions)
    .filter(([, parts]) => countries.every((code) => parts.includes(code)))
    .sort(([, a], [, b]) => a.length - b.length);
  return smallest?.[0];
}

function featureOf(id: string, geometry: Geometry): Feature {
  return { type: 'Feature', id, properties: {}, geometry };
}

function readLine(root: string, name: string): Position[] {
  return linesOf(readGeo(root, name)).coordinates.flat();
}

function readGeo(root: string, name: string): FeatureCollection {
  return JSON.parse(
    readFileSync(`${root}/content/data/geo/${name}.geojson`, 'utf8'),
  ) as FeatureCollection;
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
  const lakes = readGeo(root, 'europe_large_lakes');
  const disputed = readGeo(root, 'europe_disputed_lines');
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
