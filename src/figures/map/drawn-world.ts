import { geoIdentity } from 'd3';
import type { NearData, WorldData } from './geography/world-data.ts';
import type { Size } from '../kit/geometry.ts';
import { toMercator, worldSize, type Camera } from './mercator.ts';
import { PathText } from './path-text.ts';
import { planarShape, streamShape, streamWithin, type Extent } from './planar-shape.ts';
import { SPECK } from './simplify-lines.ts';
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
  extent: Extent;
  /** Points closer together than this are indistinguishable for all the cameras. */
  step: number;
}

/** The distance in CSS px below which two points are one to the eye; a still leaves out more. */
const STEP = 1;

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
    step: STEP * 2 ** (PATH_ZOOM - Math.max(...cameras.map(({ zoom }) => zoom))),
  };
}

/** Whether one cut contains another, in at least as much detail. */
export function covers({ extent: [[left, top], [right, bottom]], step }: Cut, other: Cut): boolean {
  const [[x0, y0], [x1, y1]] = other.extent;
  return left <= x0 && top <= y0 && right >= x1 && bottom >= y1 && step <= other.step;
}

/** Writes what is within a cut. */
function cutWriter({ extent, step }: Cut): PathWriter {
  // A tenth of a step is finer than anyone can see, and what is written must be read by the browser again.
  const path = new PathText(Math.max(0, Math.ceil(-Math.log10(step / 10))));
  const clipping = geoIdentity().clipExtent(extent).stream(path);
  const detail = { step, speck: step * SPECK };
  return (topology, shape) => {
    const planar = planarShape(topology, shape, PATH_SCALE);
    streamWithin(planar, extent, detail, { stream: path, clipping });
    return path.take();
  };
}

/** How much coarser the shore is than the coast: the waterlines along it are wide. */
const SHORE = 3;

/** The part of the base map within a cut, in pixels of the whole world at `PATH_ZOOM`. */
export function drawWorld(world: WorldData, cut: Cut): DrawnWorld {
  return writeWorld(world, cutWriter(cut), cutWriter({ ...cut, step: cut.step * SHORE }));
}

/** Writes the whole of a shape, with straight lines between vertices, as MapLibre draws them, so that both maps match. */
function wholeWriter(scale: number, digits: number): PathWriter {
  const path = new PathText(digits);
  return (topology, shape) => {
    streamShape(planarShape(topology, shape, scale), path);
    return path.take();
  };
}

/** A close-up in pixels of the whole world at `NEAR_PATH_ZOOM`. */
export function drawNear(near: NearData): DrawnNear {
  const [west, south, east, north] = near.bbox;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const px = (value: number) => (value * NEAR_PATH_SCALE).toFixed(1);
  const frame = `M${px(left)},${px(top)}H${px(right)}V${px(bottom)}H${px(left)}Z`;
  return writeNear(near, wholeWriter(NEAR_PATH_SCALE, 1), frame);
}
