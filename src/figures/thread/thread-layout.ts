import type { ThreadScene } from '../../schema/scene.ts';
import { instantOf } from '../../story/facts/dates.ts';
import type { Facts } from '../../story/facts/facts.ts';
import { isCalledOffAt } from '../kit/called-off.ts';
import type { Size } from '../kit/geometry.ts';
import type { Line } from '../kit/place-label.ts';
import { project, type Camera } from '../map/mercator.ts';
import { joinByKey, lerp, presenceAt, smooth } from '../kit/presence.ts';
import { timeScale } from '../kit/time-scale.ts';

/** A tie between a day and a place, at one moment. `weight` is 1 for the active day and 0 for earlier days. */
export interface ThreadState {
  key: string;
  date: string;
  place: string;
  weight: number;
  presence: number;
}

/**
 * A thread on the plate: from the day on its lower edge up to the rail, along it, and straight up or down to the place. A
 * straight line would look like the track of something that flies there.
 */
export interface PlacedThread {
  key: string;
  /** The day, on the plate's lower edge. */
  x1: number;
  y1: number;
  /** The place. */
  x2: number;
  y2: number;
  /** The height of the rail. */
  rail: number;
  /** Whether what was to take place there was called off. */
  isCalledOff: boolean;
  weight: number;
  presence: number;
}

/** From the rail to the plate's lower edge, in px. */
const RAIL = 11;

/** A thread whose day leaves the window fades out over this distance in px. */
const EDGE_FADE = 8;

/**
 * The threads between two scenes. Each always ties its own day to its own place; none slides to a day or place where
 * nothing happened.
 */
export function interpolateThreads(
  a: readonly ThreadScene[],
  b: readonly ThreadScene[],
): (t: number) => ThreadState[] {
  const pairs = joinByKey(a, b, (thread) => `${thread.date} ${thread.place}`);
  const weightOf = (thread: ThreadScene | undefined) => (thread?.isMain ? 1 : 0);
  return (t) =>
    pairs.flatMap((pair) => {
      const thread = pair.from ?? pair.to;
      if (!thread) return [];
      return [
        {
          key: pair.key,
          date: thread.date,
          place: thread.place,
          weight: lerp(weightOf(pair.from ?? pair.to), weightOf(pair.to ?? pair.from), t),
          presence: presenceAt(pair, t, thread.isMain),
        },
      ];
    });
}

/** Lays out each thread from its day on the ribbon to its place under the camera. */
export function layoutThreads(
  threads: readonly ThreadState[],
  camera: Camera,
  window: readonly [number, number],
  plate: Size,
  facts: Facts,
): PlacedThread[] {
  const xOf = timeScale(window, plate.width);
  return threads.flatMap((thread) => {
    const place = facts.places[thread.place];
    if (!place) return [];
    const x1 = xOf(instantOf(thread.date));
    const [x2, y2] = project(camera, plate, place.point);
    const inWindow =
      smooth((x1 + EDGE_FADE) / EDGE_FADE) * smooth((plate.width + EDGE_FADE - x1) / EDGE_FADE);
    return [
      {
        key: thread.key,
        x1,
        y1: plate.height,
        x2,
        y2,
        rail: plate.height - RAIL,
        isCalledOff: isCalledOffAt(facts, instantOf(thread.date), thread.place),
        weight: thread.weight,
        presence: thread.presence * inWindow,
      },
    ];
  });
}

/** The straight parts of a thread, from its day to its place. */
export function partsOfThread({ x1, y1, x2, y2, rail }: PlacedThread): Line[] {
  return [
    [
      [x1, y1],
      [x1, rail],
    ],
    [
      [x1, rail],
      [x2, rail],
    ],
    [
      [x2, rail],
      [x2, y2],
    ],
  ];
}
