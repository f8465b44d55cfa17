import { geoIdentity, geoPath, geoTransform, type GeoStream } from 'd3';
import type { NearData, WorldData } from './geography/world-data.ts';
import type { Size } from '../kit/geometry.ts';
import { toMercator, worldSize, type Camera } from './mercator.ts';
import { pointsApart, simplifyLines } from './simplify-lines.ts';
import {
  writeNear,
  writeWorld,
  type DrawnNear,
  type DrawnWorld,
  type PathWriter,
} from './world-layers.ts';

/** The drawn world's paths are in pixels at this zoom; a camera is a transform of them. */
export const PATH_ZOOM = 4;
const PATH_SCALE = 512 * 2 ** PATH_ZOOM;

/** The zoom of a close-up's paths, which need finer steps than the world's. */
export const NEAR_PATH_ZOOM = 8;
const NEAR_PATH_SCALE = 512 * 2 ** NEAR_PATH_ZOOM;

/** The part of the world that some cameras see, in pixels at `PATH_ZOOM`, and the detail it needs. */
export interface Cut {
  extent: [[number, number], [number, number]];
  /** Points closer together than this are indistinguishable for all the cameras. */
  step: number;
}

/** How far the world is drawn beyond the plate's edge, in CSS pixels, so that no waterline shows the cut. */
const BLEED = 20;

/** The part of the world that these cameras see on a plate of this size. */
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

/** How far a camera may zoom in or out before the world must be cut again. */
const FREE_ZOOM = 1;

/** The part of the world around a camera, with room for its next moves. */
export function cutAround(camera: Camera, size: Size): Cut {
  return cutFor(
    [-FREE_ZOOM, FREE_ZOOM].map((by) => ({ ...camera, zoom: camera.zoom + by })),
    size,
  );
}

/** Whether one cut contains another, in at least as much detail. */
export function covers({ extent: [[left, top], [right, bottom]], step }: Cut, other: Cut): boolean {
  const [[x0, y0], [x1, y1]] = other.extent;
  return left <= x0 && top <= y0 && right >= x1 && bottom >= y1 && step <= other.step;
}

/** Writes straight lines between vertices, as MapLibre draws them, so that both maps match. */
function pathWriter(scale: number, digits: number, cut?: Cut): PathWriter {
  const toWorld = geoTransform({
    point(lng, lat) {
      const [x, y] = toMercator([lng, lat]);
      this.stream.point(x * scale, y * scale);
    },
  });
  const clip = cut && geoIdentity().clipExtent(cut.extent);
  const path = geoPath(
    clip
      ? {
          stream: (output: GeoStream) =>
            toWorld.stream(clip.stream(simplifyLines(output, pointsApart(cut.step)))),
        }
      : toWorld,
  ).digits(digits);
  return (object) => path(object as Parameters<typeof path>[0]) ?? '';
}

/** The base map in pixels of the whole world at `PATH_ZOOM`, whole or cut. */
export function drawWorld(world: WorldData, cut?: Cut): DrawnWorld {
  return writeWorld(world, pathWriter(PATH_SCALE, 2, cut));
}

/** A close-up in pixels of the whole world at `NEAR_PATH_ZOOM`. */
export function drawNear(near: NearData): DrawnNear {
  const [west, south, east, north] = near.bbox;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const px = (value: number) => (value * NEAR_PATH_SCALE).toFixed(1);
  const frame = `M${px(left)},${px(top)}H${px(right)}V${px(bottom)}H${px(left)}Z`;
  return writeNear(near, pathWriter(NEAR_PATH_SCALE, 1), frame);
}
