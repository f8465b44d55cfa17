import { z } from 'zod';
import { dayOrMonth, partialDate } from './date.ts';
import { figureScene } from './figure.ts';
import { identifier, slug } from './identifier.ts';
import { rangeSpeaker } from './range.ts';
import { area } from './storyboard.ts';

const lngLat = z.tuple([z.number(), z.number()]);

/** What the camera must do; the camera itself depends on the plate's size. */
export const cameraRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('see'),
    active: lngLat,
    points: z.array(lngLat).min(1),
    pointsOnSmallPlate: z.array(lngLat).min(1),
  }),
  z.strictObject({ kind: z.literal('around'), point: lngLat, acrossKm: z.number() }),
  /** Exactly there: the reader's own. */
  z.strictObject({ kind: z.literal('at'), point: lngLat, zoom: z.number() }),
]);
export type CameraRule = z.infer<typeof cameraRule>;

/** A line between places, in order. */
export const routeScene = z.strictObject({
  kind: z.enum(['route', 'cable']),
  through: z.array(identifier).min(2),
  party: z.enum(['us', 'russia', 'neither']),
});
export type RouteScene = z.infer<typeof routeScene>;

/** A missile's range as a ring on the ground. */
export const ringScene = z.strictObject({
  /** The record that gives the range: its words are kept by this name. */
  range: identifier,
  around: identifier,
  point: lngLat,
  km: z.number(),
  statedBy: rangeSpeaker,
  /** Whether the figure is one that somebody gives of the other side's missile. */
  isClaim: z.boolean(),
  /** Whether no account says that the missiles stand there. */
  isSupposed: z.boolean(),
  /** Where the radius ends; null where it is drawn wherever there is room. */
  end: lngLat.nullable(),
});
export type RingScene = z.infer<typeof ringScene>;

/** What the map shows at one step, complete. */
export const mapScene = z.strictObject({
  camera: cameraRule,
  active: identifier,
  /** Places named, the one told among them. */
  places: z.array(identifier),
  areas: z.array(z.strictObject({ area, countries: z.array(z.string()) })),
  outline: z.array(z.string()),
  routes: z.array(routeScene),
  rings: z.array(ringScene),
});
export type MapScene = z.infer<typeof mapScene>;

/** A tie between a day and a place. */
export const threadScene = z.strictObject({
  date: partialDate,
  place: identifier,
  isMain: z.boolean(),
});
export type ThreadScene = z.infer<typeof threadScene>;

/** What the timeline shows at one step, complete. */
export const timelineScene = z.strictObject({
  cursor: dayOrMonth,
  window: z.tuple([partialDate, partialDate]),
  active: identifier,
  labels: z.array(identifier),
  threads: z.array(threadScene),
});
export type TimelineScene = z.infer<typeof timelineScene>;

/** Everything the stage shows at one step: plain data, nothing inherited from the step before. */
export const scene = z.strictObject({
  step: slug,
  chapter: slug,
  map: mapScene,
  /** What lies over the map; null where the map is seen. */
  figure: figureScene.nullable(),
  timeline: timelineScene,
});
export type Scene = z.infer<typeof scene>;
