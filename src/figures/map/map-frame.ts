import { smooth } from '../kit/presence.ts';
import type { MapWords } from './map-words.ts';
import type { Size } from '../kit/geometry.ts';
import { project, unproject, worldSize, type Camera } from './mercator.ts';

/** A degree on the plate's frame. */
export interface FrameTick {
  key: string;
  edge: 'top' | 'left';
  /** Pixels along the edge. */
  at: number;
  presence: number;
  label: string;
  labelPresence: number;
}

/** Each step divides the one before, so that a degree keeps its tick when finer ones appear. */
const STEPS = [30, 10, 5, 1, 0.5] as const;

/** Ticks fade in when they are this many pixels apart, and so do their numbers. */
const TICK_GAP = { from: 18, to: 21 };
const LABEL_GAP = { from: 84, to: 90 };

/** The degrees on the upper and left edge of a plate under a camera. */
export function layoutFrame(camera: Camera, size: Size, words: MapWords): FrameTick[] {
  const [west, north] = unproject(camera, size, [0, 0]);
  const [east, south] = unproject(camera, size, [size.width, size.height]);
  const perDegree = worldSize(camera.zoom) / 360;
  const stretch = 1 / Math.cos((camera.lat * Math.PI) / 180);
  return [
    ...ticksBetween(west, east, perDegree).map((tick) => ({
      key: `lng ${String(tick.degrees)}`,
      edge: 'top' as const,
      at: project(camera, size, [tick.degrees, camera.lat])[0],
      presence: tick.presence,
      label: words.longitude(tick.degrees),
      labelPresence: tick.labelPresence,
    })),
    ...ticksBetween(south, Math.min(north, 84), perDegree * stretch).map((tick) => ({
      key: `lat ${String(tick.degrees)}`,
      edge: 'left' as const,
      at: project(camera, size, [camera.lng, tick.degrees])[1],
      presence: tick.presence,
      label: words.latitude(tick.degrees),
      labelPresence: tick.labelPresence,
    })),
  ];
}

function ticksBetween(
  from: number,
  to: number,
  perDegree: number,
): { degrees: number; presence: number; labelPresence: number }[] {
  const appear = (step: number, gap: { from: number; to: number }) =>
    smooth((step * perDegree - gap.from) / (gap.to - gap.from));
  const finest = STEPS.findLast((step) => appear(step, TICK_GAP) > 0);
  if (finest === undefined) return [];
  const ticks = [];
  for (let index = Math.ceil(from / finest); index * finest <= to; index += 1) {
    const degrees = Math.round(index * finest * 100) / 100;
    const step = STEPS.find((candidate) => degrees % candidate === 0) ?? finest;
    ticks.push({
      degrees,
      presence: appear(step, TICK_GAP),
      labelPresence: appear(step, LABEL_GAP),
    });
  }
  return ticks;
}
