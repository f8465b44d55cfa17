import type { GeoJsonObject, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { gapBetween, type Box } from '../kit/geometry.ts';
import type { NearData, WorldData, WorldPart } from './geography/world-data.ts';

/** The layers of the base map as SVG paths. */
export interface DrawnWorld {
  land: string;
  coast: string;
  /** The coast in as much detail as waterlines need, which are wide. */
  shorePath: () => string;
  /** The borders that are drawn at all dates. */
  borders: string;
  /** The borders within a state that was one for a time, by its code. */
  borderWithin: (union: string) => string;
  lakes: string;
  disputed: string;
  /** The territory of some countries together, without the borders between them. */
  areaPath: (codes: readonly string[]) => string;
  /** The outline of one country, or of a state that joins several. */
  outlinePath: (code: string) => string;
}

/** The layers of a close-up as SVG paths. */
export interface DrawnNear {
  frame: string;
  land: string;
  lakes: string;
  urban: string;
  coast: string;
  rivers: string;
  /** Those that are drawn with two banks. */
  cityRivers: string;
  borders: string;
}

/** Writes a shape on the ground as an SVG path. */
export type PathWriter = (shape: GeoJsonObject) => string;

/** The shapes of the base map's layers, one of each part of the world. */
interface WorldShapes {
  land: readonly GeoJsonObject[];
  coast: readonly GeoJsonObject[];
  borders: readonly GeoJsonObject[];
  within: (union: string) => readonly GeoJsonObject[];
  lakes: GeoJsonObject | null;
  disputed: GeoJsonObject | null;
  area: (codes: readonly string[]) => readonly GeoJsonObject[];
  outline: (code: string) => GeoJsonObject;
}

const shapes = new WeakMap<WorldData, WorldShapes>();

/** The shapes of a world: joined from its arcs once, however often it is drawn. */
function shapesOf(world: WorldData): WorldShapes {
  const known = shapes.get(world) ?? joinShapes(world);
  shapes.set(world, known);
  return known;
}

function joinShapes(world: WorldData): WorldShapes {
  const { parts, detail } = world;
  return {
    land: parts.map((part) => mergeCountries(part, () => true)),
    coast: parts.map((part) => feature(part, part.objects.coast)),
    borders: parts.map((part) => feature(part, part.objects.borders)),
    within: (union) => bordersWithin(parts, union),
    lakes: detail && feature(detail, detail.objects.lakes),
    disputed: detail && feature(detail, detail.objects.disputed),
    area: once(
      (codes) => {
        const wanted = countriesOf(world, codes);
        return parts.map((part) => mergeCountries(part, (code) => wanted.includes(code)));
      },
      (codes: readonly string[]) => codes.join(),
    ),
    outline: once(
      (code) => outlineOf(parts, countriesOf(world, [code])),
      (code: string) => code,
    ),
  };
}

/** Writes the layers of the base map; shore, areas and outlines are written on first use. `writeShore` may leave out more. */
export function writeWorld(
  world: WorldData,
  write: PathWriter,
  writeShore: PathWriter = write,
): DrawnWorld {
  const { land, coast, borders, within, lakes, disputed, area, outline } = shapesOf(world);
  let shore: string | null = null;
  const writeAll = (all: readonly GeoJsonObject[]) => all.map(write).join('');
  return {
    land: writeAll(land),
    coast: writeAll(coast),
    shorePath: () => (shore ??= coast.map(writeShore).join('')),
    borders: writeAll(borders),
    borderWithin: once(
      (union) => writeAll(within(union)),
      (union: string) => union,
    ),
    lakes: lakes ? write(lakes) : '',
    disputed: disputed ? write(disputed) : '',
    areaPath: once(
      (codes) => writeAll(area(codes)),
      (codes: readonly string[]) => codes.join(),
    ),
    outlinePath: once(
      (code) => write(outline(code)),
      (code: string) => code,
    ),
  };
}

/** Writes the layers of a close-up, except for its `frame`, which depends on the drawing. */
export function writeNear(near: NearData, write: PathWriter, frame: string): DrawnNear {
  const { objects } = near;
  return {
    frame,
    land: write(feature(near, objects.land)),
    lakes: write(feature(near, objects.lakes)),
    urban: write(feature(near, objects.urban)),
    coast: write(feature(near, objects.coast)),
    rivers: write(feature(near, objects.rivers)),
    cityRivers: write(feature(near, objects.city_rivers)),
    borders: write(feature(near, objects.borders)),
  };
}

/** Caches a function's results by key. */
function once<Argument, Made>(
  make: (argument: Argument) => Made,
  keyOf: (argument: Argument) => string,
): (argument: Argument) => Made {
  const known = new Map<string, Made>();
  return (argument) => {
    const key = keyOf(argument);
    const made = known.get(key) ?? make(argument);
    known.set(key, made);
    return made;
  };
}

/** The countries of the map that some states consist of: those that states join, and all others themselves. */
export function countriesOf({ unions }: WorldData, codes: readonly string[]): string[] {
  return codes.flatMap((code) => unions[code] ?? [code]);
}

/** The borders within a state that joins several countries, one shape of each part of the world that has any. */
export function bordersWithin(
  parts: readonly WorldPart[],
  union: string,
): ReturnType<typeof feature>[] {
  return parts.flatMap((part) => {
    const found = part.objects.within.geometries.find(({ id }) => id === union);
    return found ? [feature(part, found)] : [];
  });
}

/** Merges some of a part's countries into one shape. */
export function mergeCountries(part: WorldPart, isWanted: (code: string) => boolean): MultiPolygon {
  const wanted = part.objects.countries.geometries.filter(
    (country): country is TopoPolygon | TopoMultiPolygon =>
      (country.type === 'Polygon' || country.type === 'MultiPolygon') &&
      isWanted(String(country.id)),
  );
  return merge(part, wanted);
}

/** Parts of a country further than this from its largest part, in degrees, are left out of its outline. */
const OUTLINE_REACH = 12;

/**
 * The outline of a country's largest part and what is near it. An outline marks the country a step is about; around an
 * unnamed island an ocean away it would look like a sign of its own.
 */
function outlineOf(parts: readonly WorldPart[], codes: readonly string[]): MultiLineString {
  const isIn = ({ id }: GeometryObject) => codes.includes(String(id));
  const lines = parts.flatMap(
    (part) =>
      mesh(part, part.objects.countries, (a, b) => isIn(a) !== isIn(b) || (a === b && isIn(a)))
        .coordinates,
  );
  const boxes = lines.map((line) => boxOf(line));
  const largest = boxes.reduce<Box | null>(
    (best, box) => (best && best.width * best.height >= box.width * box.height ? best : box),
    null,
  );
  return {
    type: 'MultiLineString',
    coordinates: lines.filter((_, index) => {
      const box = boxes[index];
      return largest && box && gapBetween(largest, box) <= OUTLINE_REACH;
    }),
  };
}

function boxOf(line: readonly Position[]): Box {
  const xs = line.map(([lng = 0]) => lng);
  const ys = line.map(([, lat = 0]) => lat);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
