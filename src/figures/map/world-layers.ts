import { feature, mergeArcs, meshArcs } from 'topojson-client';
import type {
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
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

/** Writes a shape, which consists of a topology's arcs, as an SVG path. */
export type PathWriter = (topology: Topology, shape: GeometryObject) => string;

/** A shape with the part of the world to whose arcs it refers. */
type PartShape = [part: WorldPart, shape: GeometryObject];

/** The shapes of the base map that have to be found among a world's countries. */
interface JoinedShapes {
  area: (codes: readonly string[]) => readonly PartShape[];
  outline: (code: string) => readonly PartShape[];
}

const shapes = new WeakMap<WorldData, JoinedShapes>();

/** The joined shapes of a world: found once, however often they are drawn. */
function joinedShapes(world: WorldData): JoinedShapes {
  const known = shapes.get(world) ?? {
    area: once(
      (codes: readonly string[]) => {
        const wanted = countriesOf(world, codes);
        return world.parts.map((part): PartShape => [part, joinCountries(part, wanted)]);
      },
      (codes) => codes.join(),
    ),
    outline: once(
      (code: string) => outlineOf(world.parts, countriesOf(world, [code])),
      (code) => code,
    ),
  };
  shapes.set(world, known);
  return known;
}

/** Writes the layers of the base map; shore, areas and outlines are written on first use. `writeShore` may leave out more. */
export function writeWorld(
  world: WorldData,
  write: PathWriter,
  writeShore: PathWriter = write,
): DrawnWorld {
  const { parts, detail } = world;
  const { area, outline } = joinedShapes(world);
  let shore: string | null = null;
  const writeLayer = (layer: 'land' | 'coast' | 'borders', writer = write) =>
    parts.map((part) => writer(part, part.objects[layer])).join('');
  const writeAll = (all: readonly PartShape[]) => all.map((one) => write(...one)).join('');
  return {
    land: writeLayer('land'),
    coast: writeLayer('coast'),
    shorePath: () => (shore ??= writeLayer('coast', writeShore)),
    borders: writeLayer('borders'),
    borderWithin: once(
      (union: string) => writeAll(shapesWithin(parts, union)),
      (union) => union,
    ),
    lakes: detail ? write(detail, detail.objects.lakes) : '',
    disputed: detail ? write(detail, detail.objects.disputed) : '',
    areaPath: once(
      (codes: readonly string[]) => writeAll(area(codes)),
      (codes) => codes.join(),
    ),
    outlinePath: once(
      (code: string) => writeAll(outline(code)),
      (code) => code,
    ),
  };
}

/** Writes the layers of a close-up, except for its `frame`, which depends on the drawing. */
export function writeNear(near: NearData, write: PathWriter, frame: string): DrawnNear {
  const { objects } = near;
  return {
    frame,
    land: write(near, objects.land),
    lakes: write(near, objects.lakes),
    urban: write(near, objects.urban),
    coast: write(near, objects.coast),
    rivers: write(near, objects.rivers),
    cityRivers: write(near, objects.city_rivers),
    borders: write(near, objects.borders),
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
  return shapesWithin(parts, union).map(([part, shape]) => feature(part, shape));
}

function shapesWithin(parts: readonly WorldPart[], union: string): PartShape[] {
  return parts.flatMap((part): PartShape[] => {
    const found = part.objects.within.geometries.find(({ id }) => id === union);
    return found ? [[part, found]] : [];
  });
}

/** Some of a part's countries as one shape. */
function joinCountries(part: WorldPart, wanted: readonly string[]): TopoMultiPolygon {
  const isWanted = (country: GeometryObject): country is TopoPolygon | TopoMultiPolygon =>
    (country.type === 'Polygon' || country.type === 'MultiPolygon') &&
    wanted.includes(String(country.id));
  return mergeArcs(part, part.objects.countries.geometries.filter(isWanted));
}

/** Parts of a country further than this from its largest part, in degrees, are left out of its outline. */
const OUTLINE_REACH = 12;

/**
 * The outline of a country's largest part and what is near it. An outline marks the country a step is about; around an
 * unnamed island an ocean away it would look like a sign of its own.
 */
function outlineOf(parts: readonly WorldPart[], codes: readonly string[]): PartShape[] {
  const isIn = ({ id }: GeometryObject) => codes.includes(String(id));
  const lines = parts.flatMap((part) =>
    meshArcs(
      part,
      part.objects.countries,
      (a, b) => isIn(a) !== isIn(b) || (a === b && isIn(a)),
    ).arcs.map((arcs) => ({ part, arcs, box: boxOf(part, arcs) })),
  );
  const largest = lines.reduce<Box | null>(
    (best, { box }) => (best && best.width * best.height >= box.width * box.height ? best : box),
    null,
  );
  const isNear = (box: Box) => largest !== null && gapBetween(largest, box) <= OUTLINE_REACH;
  return parts.map((part): PartShape => {
    const near = lines.filter((line) => line.part === part && isNear(line.box));
    return [part, { type: 'MultiLineString', arcs: near.map(({ arcs }) => arcs) }];
  });
}

/** The box around a line on the ground, in degrees. */
function boxOf(part: WorldPart, arcs: number[]): Box {
  const line = feature(part, { type: 'LineString', arcs }).geometry.coordinates;
  const xs = line.map(([lng = 0]) => lng);
  const ys = line.map(([, lat = 0]) => lat);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
