import { geoOrthographic, geoPath, type GeoStream } from 'd3';
import type { GeoJsonObject } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { codeOf, readAtlas, type Country } from '../../story/facts/atlas.ts';
import { ShortPath } from '../stills/short-path.ts';
import type { Facing } from './cover-layout.ts';

/** The globe as SVG paths around 0, 0. */
export interface GlobePaths {
  land: string;
  borders: string;
}

/** A bend that spans less than this, in square pixels, is left out: nobody sees it. */
const LEAST_BEND = 4.5;

/** Islands and lakes smaller than this both ways are left out. */
const SPECK_PX = 4;

/** It lies round a pole, always on the side that faces away. */
const LEFT_OUT = 'ATA';

/** Land and borders as they are seen from far above a point, at 1:110 million. `radius` in px. */
export function globePaths(facing: Facing, radius: number): GlobePaths {
  const atlas = readAtlas('110m');
  const project = geoOrthographic()
    .rotate([-facing[0], -facing[1]])
    .scale(radius)
    .translate([0, 0]);
  const short = new ShortPath();
  const path = geoPath({ stream: (output: GeoStream) => project.stream(simplify(output)) }, short);
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

type Point = [x: number, y: number];

/** Passes on lines without the bends and specks that are too small to see; their ends stay where they are. */
function simplify(output: GeoStream): GeoStream {
  let line: Point[] = [];
  return {
    point(x, y) {
      line.push([x, y]);
    },
    lineStart() {
      line = [];
    },
    lineEnd() {
      if (isSpeck(line)) return;
      output.lineStart();
      for (const [x, y] of withoutSmallBends(line)) output.point(x, y);
      output.lineEnd();
    },
    polygonStart() {
      output.polygonStart();
    },
    polygonEnd() {
      output.polygonEnd();
    },
  };
}

function isSpeck(line: readonly Point[]): boolean {
  const reach = (values: number[]) => Math.max(...values) - Math.min(...values);
  return reach(line.map(([x]) => x)) < SPECK_PX && reach(line.map(([, y]) => y)) < SPECK_PX;
}

/** Takes out, again and again, the point whose triangle with its neighbours is smallest (Visvalingam and Whyatt, 1993). */
function withoutSmallBends(line: readonly Point[]): Point[] {
  const kept = [...line];
  const areaAt = (index: number) => {
    const [before, here, after] = [kept[index - 1], kept[index], kept[index + 1]];
    if (!before || !here || !after) return Infinity;
    const cross =
      (here[0] - before[0]) * (after[1] - before[1]) -
      (after[0] - before[0]) * (here[1] - before[1]);
    return Math.abs(cross) / 2;
  };
  const areas = kept.map((_, index) => areaAt(index));
  while (kept.length > 2) {
    const least = areas.reduce(
      (best, area, index) => (area < (areas[best] ?? 0) ? index : best),
      0,
    );
    if ((areas[least] ?? Infinity) >= LEAST_BEND) break;
    kept.splice(least, 1);
    areas.splice(least, 1);
    areas[least - 1] = areaAt(least - 1);
    areas[least] = areaAt(least);
  }
  return kept;
}
