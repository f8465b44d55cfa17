import { z } from 'zod';
import { dayOrMonth, partialDate } from './date.ts';
import { figureScene } from './figure.ts';
import { identifier, slug } from './identifier.ts';
import { rangeSpeaker } from './range.ts';
import { area } from './storyboard.ts';

const lngLat = z.tuple([z.number(), z.number()]);

/** What the camera must show; the camera itself also depends on the plate's size. */
export const cameraRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('see'),
    active: lngLat,
    points: z.array(lngLat).min(1),
    pointsOnSmallPlate: z.array(lngLat).min(1),
  }),
  z.strictObject({ kind: z.literal('around'), point: lngLat, acrossKm: z.number() }),
  /** An exact position, chosen by the reader. */
  z.strictObject({ kind: z.literal('at'), point: lngLat, zoom: z.number() }),
]);
export type CameraRule = z.infer<typeof cameraRule>;

/** A line between places, in order. */
export const routeScene = z.strictObject({
  /** A journey or a connection as a great circle, or a cable along its own way. */
  kind: z.enum(['route', 'cable']),
  /** At least two places, in order. */
  through: z.array(identifier).min(2),
  /** Whose line it is. */
  party: z.enum(['us', 'russia', 'neither']),
});
export type RouteScene = z.infer<typeof routeScene>;

/** A missile's range as a ring on the ground. */
export const ringScene = z.strictObject({
  /** The id of the range's record and of its words. */
  range: identifier,
  around: identifier,
  point: lngLat,
  km: z.number(),
  /** Where a band of ranges begins; null: at the centre. */
  fromKm: z.number().nullable(),
  statedBy: rangeSpeaker,
  /** True if someone states this figure about another party's missile. */
  isClaim: z.boolean(),
  /** True if no account says that the missiles are based there. */
  isSupposed: z.boolean(),
  /** Where the radius line ends; null: wherever there is room. */
  end: lngLat.nullable(),
});
export type RingScene = z.infer<typeof ringScene>;

/** Everything the map shows at one step. */
export const mapScene = z.strictObject({
  camera: cameraRule,
  active: identifier,
  /** The places named on the map, including the active one. */
  places: z.array(identifier),
  areas: z.array(z.strictObject({ area, countries: z.array(z.string()) })),
  outline: z.array(z.string()),
  /** The codes of the states that were not one on the step's date: the borders within them are drawn. */
  divided: z.array(z.string()),
  /** The states named on the map, by their codes. */
  states: z.array(z.string()),
  /** The building whose front is drawn; null: none. */
  venue: identifier.nullable(),
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

/** Everything the timeline shows at one step. */
export const timelineScene = z.strictObject({
  cursor: dayOrMonth,
  window: z.tuple([partialDate, partialDate]),
  active: identifier,
  /** The treaties that the step is about, the most important first: their bars are always named. */
  treaties: z.array(identifier).max(2),
  /** The sign that the step teaches, if any. */
  lesson: z.enum(['thread', 'bar', 'blank']).nullable(),
  labels: z.array(identifier),
  threads: z.array(threadScene),
});
export type TimelineScene = z.infer<typeof timelineScene>;

/** Everything the stage shows at one step, as plain data; nothing is inherited from the step before. */
export const scene = z.strictObject({
  step: slug,
  chapter: slug,
  map: mapScene,
  /** The figure that covers the map; null if none does. */
  figure: figureScene.nullable(),
  timeline: timelineScene,
});
export type Scene = z.infer<typeof scene>;
