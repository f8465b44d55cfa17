import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon,
  Topology,
} from 'topojson-specification';

/** A country, whose id is its ISO 3166-1 alpha-3 code (or Natural Earth's if ISO has none). */
type CountryProperties = Record<string, never>;

/**
 * A part of the world: its `countries`, all of them together as `land`, and separate coasts and borders, which are drawn
 * differently. `within`: for each state that
 * joins several countries, by its code, the borders between these; `borders` are all others.
 */
export type WorldPart = Topology<{
  countries: GeometryCollection<CountryProperties>;
  land: MultiPolygon;
  coast: MultiLineString;
  borders: MultiLineString;
  within: GeometryCollection;
}>;

/** What lies on top of a part: lakes as areas, de facto lines as lines. */
export type WorldDetail = Topology<{
  lakes: GeometryCollection;
  disputed: MultiLineString;
}>;

/** The base map: parts side by side that cover the world, and details on top. */
export interface WorldData {
  parts: WorldPart[];
  /** The countries that are, or were, one state together, by that state's code. */
  unions: Record<string, string[]>;
  /** Those of them that have ended: today's borders include the ones within them. */
  ended: string[];
  detail: WorldDetail | null;
}

/** A city's surroundings at 1:10 million, laid over the base map in near views. */
export type NearData = Topology<{
  land: GeometryCollection;
  lakes: GeometryCollection;
  urban: GeometryCollection;
  coast: MultiLineString;
  rivers: MultiLineString;
  city_rivers: MultiLineString;
  /** Between states and, where there is a free file of them, between the city's districts. */
  borders: MultiLineString;
}> & { bbox: [number, number, number, number] };
