import { z } from 'zod';
import { dayOrMonth, partialDate } from './date.ts';
import { figureScene } from './figure.ts';
import { slug, words } from './identifier.ts';
import { country } from './country.ts';
import { reference } from './reference.ts';

/** Whose territory can be tinted; of Open Skies its members, who has only signed, and who has left. */
export const area = z.enum([
  'us',
  'russia',
  'nato',
  'china',
  'openskies',
  'openskies_signed',
  'openskies_left',
]);
export type Area = z.infer<typeof area>;

/** What a line between places stands for: a great circle somebody took or stands for, or a cable. */
const route = z.strictObject({
  kind: z.enum(['route', 'cable']),
  /** Places in order, two at least. */
  through: z.array(reference('place')).min(2, 'two places at least'),
  party: z.enum(['us', 'russia', 'neither']),
});

/** A missile's range around a place, drawn as a ring. */
const ring = z.strictObject({
  /** The name of a record in data/ranges.yaml. */
  range: reference('range'),
  around: reference('place'),
  /** The radius is drawn towards this place, and the camera sees where it ends. */
  toward: reference('place').optional(),
  /** The camera sees all of the ring. */
  whole: z.literal(true).optional(),
});
export type StoryboardRing = z.infer<typeof ring>;

const camera = {
  /** Places that must be seen: the camera is derived from them. */
  see: z.array(reference('place')).min(1).optional(),
  /** Or the name of a view in data/views.yaml. */
  view: reference('view').optional(),
};

const map = z
  .strictObject({
    ...camera,
    /** Places to see on a small plate, where all of `see` would crowd. */
    see_small: z.array(reference('place')).min(1).optional(),
    /** Places named on the map besides the one told; those in `see` where left out. */
    names: z.array(reference('place')).optional(),
    areas: z.array(area).default([]),
    /** Countries outlined in ink. */
    outline: z.array(country).default([]),
    routes: z.array(route).default([]),
    /** Rounds to which both teams are drawn on their way, each from its capital. */
    delegations_to: z.array(reference('round')).default([]),
    /** Rounds after which the American team is drawn on its way to its stop. */
    stops_after: z.array(reference('roundWithStop')).default([]),
    rings: z.array(ring).default([]),
  })
  .refine((value) => (value.see === undefined) !== (value.view === undefined), {
    message: 'either `see` (places) or `view` (a named view), and not both',
  });

const timeline = z.strictObject({
  /** First and last date shown. */
  window: z.tuple([partialDate, partialDate]),
  /** Earlier events at the same place that keep a thread. */
  threads: z.array(reference('event')).default([]),
  /** Events whose marks carry their label, which their words must have. */
  labels: z.array(reference('event')).default([]),
});

/** The complete scene of one step, in names from `content/data`. */
export const storyboardStep = z.strictObject({
  date: dayOrMonth,
  /** The place told: the thread's other end. */
  place: reference('place'),
  /** Events that this step tells: their marks lead here. */
  tells: z.array(reference('event')).default([]),
  /** Dates ahead of this one that its prose names, for they were known by then: why, and who says so. */
  foresees: z
    .array(z.strictObject({ date: partialDate, why: words, source: reference('source') }))
    .default([]),
  map,
  /** A figure that takes the map's place in this step, on the timeline's own axis. */
  figure: figureScene.optional(),
  timeline,
});
export type StoryboardStep = z.infer<typeof storyboardStep>;

/** `content/storyboards/<chapter>.yaml`: the scenes of a chapter by step, shared by all languages. */
export const storyboard = z.record(slug, storyboardStep);
export type Storyboard = z.infer<typeof storyboard>;
