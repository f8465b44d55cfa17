import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection, GeoJsonObject } from 'geojson';
import { feature } from 'topojson-client';
import type { NearData, WorldData } from '../geography/world-data.ts';
import { FAR_ZOOM, CITY_RIVER, WATERLINE_COVER, WATERLINES } from '../map-base.ts';
import type { AreaState } from '../areas.ts';
import { bordersWithin, countriesOf } from '../world-layers.ts';

/** The colours of the base map by role, as MapLibre takes them. */
export type Colours = (role: string) => string;

/** A set of countries tinted together. */
export type TintedArea = Pick<AreaState, 'area' | 'countries'>;

/** The layer that tints some countries. */
export function tintLayer({ area, countries }: TintedArea): string {
  return `tint ${area} ${countries.join()}`;
}

/** The layer with the borders within a state that was one for a time. */
export function withinLayer(union: string): string {
  return `border within ${union}`;
}

/** A close-up's layer, with its opacity when the close-up is fully shown. */
export interface NearLayer {
  id: string;
  property: 'fill-opacity' | 'line-opacity';
  opacity: number;
}

/**
 * The maximum zoom of tiles: their grid of 8192 steps is precise to a pixel in the nearest view of the world, and the
 * few tiles stay in memory.
 */
const WORLD_TILES = 3;
const NEAR_TILES = 7;

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

function collection(objects: readonly GeoJsonObject[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: objects.flatMap((object): Feature[] => {
      if (object.type === 'FeatureCollection') return (object as FeatureCollection).features;
      if (object.type === 'Feature') return [object as Feature];
      return [{ type: 'Feature', properties: {}, geometry: object as Feature['geometry'] }];
    }),
  };
}

function source(objects: readonly GeoJsonObject[], maxzoom: number) {
  return {
    type: 'geojson',
    data: collection(objects),
    maxzoom,
    tolerance: 0.05,
    buffer: 64,
  } as const;
}

function waterlines(
  prefix: string,
  from: string,
  colour: Colours,
  strength: number,
): LayerSpecification[] {
  return WATERLINES.flatMap(({ width, opacity }, index): LayerSpecification[] => {
    const common = { type: 'line', source: from, layout: round } as const;
    const zoom = index === 0 ? { minzoom: FAR_ZOOM } : {};
    return [
      {
        ...common,
        ...zoom,
        id: `${prefix}waterline-${String(index)}`,
        paint: {
          'line-color': colour('sea-line'),
          'line-width': width,
          'line-opacity': opacity * strength,
        },
      },
      {
        ...common,
        ...zoom,
        id: `${prefix}cover-${String(index)}`,
        paint: {
          'line-color': colour('sea'),
          'line-width': width - WATERLINE_COVER,
          'line-opacity': strength,
        },
      },
    ];
  });
}

/** The base map's style for MapLibre, with the same layers, order, colours and widths as `drawBase`. */
export function worldStyle(
  world: WorldData,
  areas: readonly TintedArea[],
  colour: Colours,
): StyleSpecification {
  const { parts, detail } = world;
  const countries = parts.map((part) => ({
    ...feature(part, part.objects.countries),
    features: feature(part, part.objects.countries).features.map((country) => ({
      ...country,
      properties: { code: country.id },
    })),
  }));
  return {
    version: 8,
    // Scrolling takes effect at once: nothing keeps fading after it stops.
    transition: { duration: 0, delay: 0 },
    sources: {
      land: source(
        parts.map((part) => feature(part, part.objects.land)),
        WORLD_TILES,
      ),
      countries: source(countries, WORLD_TILES),
      coast: source(
        parts.map((part) => feature(part, part.objects.coast)),
        WORLD_TILES,
      ),
      borders: source(
        parts.map((part) => feature(part, part.objects.borders)),
        WORLD_TILES,
      ),
      ...Object.fromEntries(
        Object.keys(world.unions).map((union) => [
          withinLayer(union),
          source(bordersWithin(parts, union), WORLD_TILES),
        ]),
      ),
      lakes: source(detail ? [feature(detail, detail.objects.lakes)] : [], WORLD_TILES),
      disputed: source(detail ? [feature(detail, detail.objects.disputed)] : [], WORLD_TILES),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
      ...waterlines('', 'coast', colour, 1),
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } },
      ...areas.map((tinted): LayerSpecification => ({
        id: tintLayer(tinted),
        type: 'fill',
        source: 'countries',
        filter: ['in', ['get', 'code'], ['literal', countriesOf(world, tinted.countries)]],
        paint: { 'fill-color': colour(tintRole(tinted)), 'fill-opacity': 0 },
      })),
      { id: 'lake', type: 'fill', source: 'lakes', paint: { 'fill-color': colour('sea') } },
      line('shore', 'lakes', colour('sea-line'), 0.6),
      line('border', 'borders', colour('border'), 0.8),
      ...Object.keys(world.unions).map((union) =>
        line(withinLayer(union), withinLayer(union), colour('border'), 0.8),
      ),
      line('coast', 'coast', colour('disputed'), 0.7),
      {
        id: 'disputed',
        type: 'line',
        source: 'disputed',
        paint: {
          'line-color': colour('disputed'),
          'line-width': 1.1,
          'line-dasharray': [1.5 / 1.1, 3 / 1.1],
        },
      },
    ],
  };
}

function line(id: string, from: string, colour: string, width: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: from,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  };
}

/** The colour of each tint by role. */
const TINT_ROLES: Record<TintedArea['area'], string> = {
  us: 'us-tint',
  russia: 'ru-tint',
  nato: 'nato-tint',
  china: 'china-tint',
  openskies: 'force-tint',
  openskies_signed: 'signed-tint',
  openskies_left: 'neutral-tint',
  warsaw_pact: 'pact-tint',
  final_act: 'neutral-tint',
};

function tintRole({ area }: TintedArea): string {
  return TINT_ROLES[area];
}

/** A city's close-up: its sources and layers, in order. All layers start invisible. */
export function nearStyle(
  city: string,
  near: NearData,
  colour: Colours,
): Pick<StyleSpecification, 'sources' | 'layers'> {
  const id = (name: string) => `${city}-${name}`;
  const [west, south, east, north] = near.bbox;
  const frame = {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  } as const satisfies GeoJsonObject & { coordinates: unknown };
  const objects = near.objects;
  const names = Object.keys(objects) as (keyof typeof objects)[];
  const fill = (name: string, from: string, role: string): LayerSpecification => ({
    id: id(name),
    type: 'fill',
    source: id(from),
    paint: { 'fill-color': colour(role) },
  });
  const layers = [
    fill('frame', 'frame', 'sea'),
    ...waterlines(`${city}-`, id('coast'), colour, 1),
    fill('land', 'land', 'land'),
    fill('urban', 'urban', 'neighbour'),
    line(id('urban-edge'), id('urban'), colour('border'), 0.4),
    fill('lake', 'lakes', 'sea'),
    line(id('shore'), id('lakes'), colour('sea-line'), 0.6),
    line(id('river'), id('rivers'), colour('river'), 1.6),
    line(id('banks'), id('city_rivers'), colour('river'), CITY_RIVER.banks),
    line(id('bed'), id('city_rivers'), colour('sea'), CITY_RIVER.bed),
    line(id('border'), id('borders'), colour('border'), 0.8),
    line(id('coast-line'), id('coast'), colour('disputed'), 0.9),
  ];
  return {
    sources: {
      [id('frame')]: source([frame], NEAR_TILES),
      ...Object.fromEntries(
        names.map((name) => [
          id(name),
          source([feature(near, objects[name]) as GeoJsonObject], NEAR_TILES),
        ]),
      ),
    },
    layers,
  };
}

/** The layer properties to set to show a close-up partially. */
export function nearLayers(layers: readonly LayerSpecification[]): NearLayer[] {
  return layers.map((layer) => {
    const property = layer.type === 'fill' ? 'fill-opacity' : 'line-opacity';
    const paint: Record<string, unknown> = { ...layer.paint };
    const opacity = paint[property];
    return { id: layer.id, property, opacity: typeof opacity === 'number' ? opacity : 1 };
  });
}
