import { geoIdentity, geoPath, geoTransform, type GeoStream } from 'd3';
import type { GeoJsonObject, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { gapBetween, type Box } from '../kit/box.ts';
import type { NearData, WorldData, WorldPart } from './geography/world-data.ts';
import { toMercator, worldSize, type Camera, type Size } from './mercator.ts';
import { thin } from './thin.ts';

/** The zoom whose pixels the paths of the drawn world are in; a camera is a transform of them. */
export const PATH_ZOOM = 4;
const PATH_SCALE = 512 * 2 ** PATH_ZOOM;

/** Near data need finer steps than the world's paths. */
export const NEAR_PATH_ZOOM = 8;
const NEAR_PATH_SCALE = 512 * 2 ** NEAR_PATH_ZOOM;

/** The base map as SVG paths, in pixels of the whole world at `PATH_ZOOM`. */
export interface DrawnWorld {
  land: string;
  coast: string;
  borders: string;
  lakes: string;
  disputed: string;
  /** The territory of some countries together, without the borders between them. */
  areaPath: (codes: readonly string[]) => string;
  /** The outline of one country. */
  outlinePath: (code: string) => string;
}

/** A close-up as SVG paths, in pixels of the whole world at `NEAR_PATH_ZOOM`. */
export interface DrawnNear {
  frame: string;
  land: string;
  lakes: string;
  urban: string;
  coast: string;
  rivers: string;
  borders: string;
}

/** The part of the world that some cameras see, in pixels at `PATH_ZOOM`, and how fine it must be there. */
export interface Cut {
  extent: [[number, number], [number, number]];
  /** Points nearer to each other than this are not told apart by any of the cameras. */
  step: number;
}

/** How far beyond the plate's edge the world is drawn, so that no waterline shows the cut. In CSS pixels. */
const BLEED = 20;

/** The part of the world that all these cameras see together on a plate of this size. */
export function cutFor(cameras: readonly Camera[], size: Size): Cut {
  const boxes = cameras.map((camera) => {
    const perPixel = 2 ** (PATH_ZOOM - camera.zoom);
    const [x, y] = toMercator([camera.lng, camera.lat]);
    const halfWidth = (size.width / 2 + BLEED) * perPixel;
    const halfHeight = (size.height / 2 + BLEED) * perPixel;
    const at = [x * worldSize(PATH_ZOOM), y * worldSize(PATH_ZOOM)] as const;
    return [at[0] - halfWidth, at[1] - halfHeight, at[0] + halfWidth, at[1] + halfHeight] as const;
  });
  return {
    extent: [
      [Math.min(...boxes.map(([x]) => x)), Math.min(...boxes.map(([, y]) => y))],
      [Math.max(...boxes.map(([, , x]) => x)), Math.max(...boxes.map(([, , , y]) => y))],
    ],
    step: 0.7 * 2 ** (PATH_ZOOM - Math.max(...cameras.map(({ zoom }) => zoom))),
  };
}

/** So much nearer and farther a camera may go before the world must be cut anew. In steps of zoom. */
const FREE_ZOOM = 1;

/** The part of the world that a camera sees wherever it goes next. */
export function cutAround(camera: Camera, size: Size): Cut {
  return cutFor(
    [-FREE_ZOOM, FREE_ZOOM].map((by) => ({ ...camera, zoom: camera.zoom + by })),
    size,
  );
}

/** Whether one cut holds all that another does, as fine as it needs it. */
export function covers({ extent: [[left, top], [right, bottom]], step }: Cut, other: Cut): boolean {
  const [[x0, y0], [x1, y1]] = other.extent;
  return left <= x0 && top <= y0 && right >= x1 && bottom >= y1 && step <= other.step;
}

/** Straight between vertices, as MapLibre draws, so that both lie on each other. */
function pathWriter(scale: number, digits: number, cut?: Cut): (object: GeoJsonObject) => string {
  const toWorld = geoTransform({
    point(lng, lat) {
      const [x, y] = toMercator([lng, lat]);
      this.stream.point(x * scale, y * scale);
    },
  });
  const clip = cut && geoIdentity().clipExtent(cut.extent);
  const path = geoPath(
    clip
      ? { stream: (output: GeoStream) => toWorld.stream(clip.stream(thin(output, cut.step))) }
      : toWorld,
  ).digits(digits);
  return (object) => path(object as Parameters<typeof path>[0]) ?? '';
}

/** Writes the base map's paths, whole or cut; areas and outlines are written when first asked for. */
export function drawWorld(world: WorldData, cut?: Cut): DrawnWorld {
  const write = pathWriter(PATH_SCALE, 2, cut);
  const ofParts = (object: (part: WorldPart) => GeoJsonObject) =>
    world.parts.map((part) => write(object(part))).join('');
  const areas = new Map<string, string>();
  const outlines = new Map<string, string>();
  const detail = world.detail;
  return {
    land: ofParts((part) => mergeCountries(part, () => true)),
    coast: ofParts((part) => feature(part, part.objects.coast)),
    borders: ofParts((part) => feature(part, part.objects.borders)),
    lakes: detail ? write(feature(detail, detail.objects.lakes)) : '',
    disputed: detail ? write(feature(detail, detail.objects.disputed)) : '',
    areaPath: (codes) => {
      const key = codes.join();
      const known = areas.get(key);
      if (known !== undefined) return known;
      const wanted = new Set(codes);
      const drawn = ofParts((part) => mergeCountries(part, (code) => wanted.has(code)));
      areas.set(key, drawn);
      return drawn;
    },
    outlinePath: (code) => {
      const known = outlines.get(code);
      if (known !== undefined) return known;
      const drawn = write(outlineOf(world, code));
      outlines.set(code, drawn);
      return drawn;
    },
  };
}

/** Writes a close-up's paths. */
export function drawNear(near: NearData): DrawnNear {
  const write = pathWriter(NEAR_PATH_SCALE, 1);
  const [west, south, east, north] = near.bbox;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const px = (value: number) => (value * NEAR_PATH_SCALE).toFixed(1);
  return {
    frame: `M${px(left)},${px(top)}H${px(right)}V${px(bottom)}H${px(left)}Z`,
    land: write(feature(near, near.objects.land)),
    lakes: write(feature(near, near.objects.lakes)),
    urban: write(feature(near, near.objects.urban)),
    coast: write(feature(near, near.objects.coast)),
    rivers: write(feature(near, near.objects.rivers)),
    borders: write(feature(near, near.objects.borders)),
  };
}

/** The territory of a part's countries that are wanted, as one shape. */
export function mergeCountries(part: WorldPart, isWanted: (code: string) => boolean): MultiPolygon {
  const wanted = part.objects.countries.geometries.filter(
    (country): country is TopoPolygon | TopoMultiPolygon =>
      (country.type === 'Polygon' || country.type === 'MultiPolygon') &&
      isWanted(String(country.id)),
  );
  return merge(part, wanted);
}

/** In degrees. What lies farther from a country's greatest part is left out of its outline. */
const OUTLINE_REACH = 12;

/**
 * The outline of one country's greatest part and what lies about it: an outline points at the country that a step
 * tells of, and oceans away from it, where nothing is named, it would be read as a sign of its own.
 */
export function outlineOf(world: WorldData, code: string): MultiLineString {
  const lines = world.parts.flatMap(
    (part) =>
      mesh(
        part,
        part.objects.countries,
        (a, b) => (a.id === code) !== (b.id === code) || (a === b && a.id === code),
      ).coordinates,
  );
  const boxes = lines.map((line) => boxOf(line));
  const greatest = boxes.reduce<Box | null>(
    (best, box) => (best && best.width * best.height >= box.width * box.height ? best : box),
    null,
  );
  return {
    type: 'MultiLineString',
    coordinates: lines.filter((_, index) => {
      const box = boxes[index];
      return greatest && box && gapBetween(greatest, box) <= OUTLINE_REACH;
    }),
  };
}

function boxOf(line: readonly Position[]): Box {
  const xs = line.map(([lng = 0]) => lng);
  const ys = line.map(([, lat = 0]) => lat);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
