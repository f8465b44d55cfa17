import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';
import { clipPolyline } from 'lineclip';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { NearData } from './world-data.ts';

/** In degrees. */
type Bounds = [west: number, south: number, east: number, north: number];

/** Steps of the grid onto which coordinates are rounded: about 20 m. */
const GRID = 3e4;

/** The files with the outlines of a city's districts; no free one of Helsinki's was found. */
const DISTRICTS: Record<string, string> = {
  brussels: 'brussels_communes',
  moscow: 'moscow_districts',
  vienna: 'vienna_districts',
};

/** The surroundings of a city at 1:10 million, laid over the base map in near views. */
export function buildNear(root: string, city: string): NearData {
  const read = (name: string) =>
    JSON.parse(
      readFileSync(`${root}/content/data/geo/${name}.geojson`, 'utf8'),
    ) as FeatureCollection;
  const closeup = read(`closeup_${city}_natural_earth`);
  const layer = (name: string): FeatureCollection => ({
    type: 'FeatureCollection',
    features: layersOf(name).map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })),
  });
  const layersOf = (name: string) =>
    closeup.features.filter(({ properties }) => properties?.layer === name);
  const rivers = layersOf('rivers');
  const file = DISTRICTS[city];
  const parts = file === undefined ? null : districtsOf(read(file));
  const isOfCity = (river: Feature) => parts !== null && meets(river, parts.bounds);
  const land = layer('land');
  const box = boxOf(land);
  const lines = (features: Feature[]): MultiLineString => ({
    type: 'MultiLineString',
    coordinates: features.flatMap(linesOf).flatMap((line) => clipPolyline(line, box)),
  });
  const coast: MultiLineString = {
    type: 'MultiLineString',
    coordinates: ringsWithoutEdges(land, box),
  };
  const borders: MultiLineString = {
    type: 'MultiLineString',
    coordinates: [
      ...lines(read('closeup_boundary_lines').features).coordinates,
      ...(parts ? districtLines(parts).coordinates : []),
    ],
  };
  const made = topology(
    {
      land,
      lakes: layer('lakes'),
      urban: parts ? collectionOf([districtsTogether(parts)]) : layer('urban50m'),
      coast,
      rivers: lines(rivers.filter((river) => !isOfCity(river))),
      city_rivers: lines(rivers.filter(isOfCity)),
      borders,
    },
    GRID,
  );
  return { ...made, bbox: box } as unknown as NearData;
}

/** A city's districts, joined where they meet. */
interface Districts {
  topology: Topology<{ districts: GeometryCollection }>;
  bounds: Bounds;
}

function districtsOf(collection: FeatureCollection): Districts {
  const points = ringsOf(collection).flat();
  return {
    topology: topology({ districts: collection }) as unknown as Districts['topology'],
    bounds: boundsOf(points),
  };
}

/** The city as one area, of which the districts' lines are drawn apart. */
function districtsTogether({ topology: joined }: Districts): Geometry {
  return merge(joined, joined.objects.districts.geometries as (TopoPolygon | TopoMultiPolygon)[]);
}

function districtLines({ topology: joined }: Districts): MultiLineString {
  return mesh(joined, joined.objects.districts);
}

function collectionOf(geometries: readonly Geometry[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}

/** Whether a river flows through a city: it is drawn with two banks. */
function meets(river: Feature, [west, south, east, north]: Bounds): boolean {
  return linesOf(river)
    .flat()
    .some(([lng = NaN, lat = NaN]) => lng > west && lng < east && lat > south && lat < north);
}

function linesOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function ringsOf(collection: FeatureCollection): Position[][] {
  return collection.features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates;
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
    return [];
  });
}

/** The box that the close-up was cut to: the extent of its land, which fills it. */
function boxOf(land: FeatureCollection): Bounds {
  return boundsOf(ringsOf(land).flat());
}

function boundsOf(points: readonly Position[]): Bounds {
  const lngs = points.map(([lng = 0]) => lng);
  const lats = points.map(([, lat = 0]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** The land's outline without the straight edges along which the close-up was cut. */
function ringsWithoutEdges(land: FeatureCollection, box: Bounds): Position[][] {
  const [west, south, east, north] = box;
  const isOn = (value: number | undefined, edge: number) => Math.abs((value ?? NaN) - edge) < 1e-6;
  const isEdge = (a: Position, b: Position) =>
    (isOn(a[0], west) && isOn(b[0], west)) ||
    (isOn(a[0], east) && isOn(b[0], east)) ||
    (isOn(a[1], south) && isOn(b[1], south)) ||
    (isOn(a[1], north) && isOn(b[1], north));
  const kept: Position[][] = [];
  for (const ring of ringsOf(land)) {
    let line: Position[] = [];
    ring.forEach((point, index) => {
      const previous = ring[index - 1];
      if (previous && isEdge(previous, point)) {
        if (line.length > 1) kept.push(line);
        line = [];
      }
      line.push(point);
    });
    if (line.length > 1) kept.push(line);
  }
  return kept;
}
