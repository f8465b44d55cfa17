import { geoOrthographic, geoPath, type GeoStream } from 'd3';
import type { GeoJsonObject } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { codeOf, readAtlas, type Country } from '../../story/facts/atlas.ts';
import { bendsOfArea, simplifyLines } from '../map/simplify-lines.ts';
import { ShortPath } from '../stills/short-path.ts';
import type { Facing } from './cover-points.ts';

/** The globe as SVG paths around 0, 0. */
export interface GlobePaths {
  land: string;
  borders: string;
}

/** Bends with an area smaller than this, in square px, are left out, as nobody would see them. */
const LEAST_BEND = 7;

/** In px. Islands and lakes smaller than this both ways are left out. */
const SPECK = 4;

/** Antarctica surrounds a pole and is always on the far side. */
const LEFT_OUT = 'ATA';

/** Land and borders seen from far above a point, at 1:110 million. `radius` in px. */
export function globePaths(facing: Facing, radius: number): GlobePaths {
  const atlas = readAtlas('110m');
  const project = geoOrthographic()
    .rotate([-facing[0], -facing[1]])
    .scale(radius)
    .translate([0, 0]);
  const short = new ShortPath();
  const simple = bendsOfArea(LEAST_BEND, SPECK);
  const path = geoPath(
    { stream: (output: GeoStream) => project.stream(simplifyLines(output, simple)) },
    short,
  );
  const write = (object: GeoJsonObject) => {
    short.beginPath();
    path(object as Parameters<typeof path>[0]);
    return short.toString();
  };
  const countries = atlas.objects.countries.geometries.filter(
    (country): country is Country & (Polygon | MultiPolygon) =>
      (country.type === 'Polygon' || country.type === 'MultiPolygon') &&
      codeOf(country) !== LEFT_OUT,
  );
  return {
    land: write(merge(atlas, countries)),
    borders: write(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)),
  };
}
