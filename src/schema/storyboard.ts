import { z } from 'zod';
import { AREAS } from './areas.ts';
import { dayOrMonth, partialDate } from './date.ts';
import { figureScene } from './figure.ts';
import { slug, words } from './identifier.ts';
import { country } from './country.ts';
import { reference } from './reference.ts';

/**
 * The groups of countries that can be tinted; for Open Skies the members, the states that have only signed, and those
 * that have left. `russia` is the Soviet Union until it ended, `warsaw_pact` its allies, and `final_act` those that
 * signed the Final Act of Helsinki and were in neither alliance.
 */
export const area = z.enum(AREAS);

/** A line between places: a journey or a connection, drawn as a great circle, or a cable. */
const route = z.strictObject({
  /** A journey or a connection as a great circle, or a cable along its own way. */
  kind: z.enum(['route', 'cable']),
  /** At least two places, in order. */
  through: z.array(reference('place')).min(2, 'at least two places'),
  /** Whose line it is. */
  party: z.enum(['us', 'russia', 'neither']),
});

/** A missile's range, drawn as a ring around a place. */
const ring = z.strictObject({
  /** The id of a record in data/ranges.yaml. */
  range: reference('range'),
  around: reference('place'),
  /** Draw the radius line towards this place, and keep its end in view. */
  toward: reference('place').optional(),
  /** Keep the whole ring in view. */
  whole: z.literal(true).optional(),
});
export type StoryboardRing = z.infer<typeof ring>;

const camera = {
  /** The places that must be in view; the camera is derived from them. */
  see: z.array(reference('place')).min(1).optional(),
  /** Instead of `see`: the id of a view in data/views.yaml. */
  view: reference('view').optional(),
};

const map = z
  .strictObject({
    ...camera,
    /** The places to keep in view on a small screen, where all of `see` would be too crowded. */
    see_small: z.array(reference('place')).min(1).optional(),
    /** The places named on the map besides the step's own; if omitted, those in `see`. */
    names: z.array(reference('place')).optional(),
    areas: z.array(area).default([]),
    /** Countries drawn with an outline. */
    outline: z.array(country).default([]),
    /** States named on the map, as far as there is room: ids of data/states.yaml that have points for it. */
    states: z.array(reference('state')).default([]),
    /** The building of the step's place whose front is drawn beside the map, where there is room; one that no source names is an empty frame. */
    venue: reference('venue').optional(),
    /** Lines between places. */
    routes: z.array(route).default([]),
    /** Rounds to draw both teams' routes to, each from its capital. */
    delegations_to: z.array(reference('round')).default([]),
    /** Rounds after which to draw the American team's route to its next stop. */
    stops_after: z.array(reference('roundWithStop')).default([]),
    /** Ranges of missiles. */
    rings: z.array(ring).default([]),
  })
  .refine((value) => (value.see === undefined) !== (value.view === undefined), {
    message: 'either `see` (places) or `view` (a named view), not both',
  });

const timeline = z.strictObject({
  /** The first and last date shown. */
  window: z.tuple([partialDate, partialDate]),
  /**
   * The treaties this step is about, one or two: where there is no room to name all bars, these are the ones that are
   * named. May be left out only while no treaty is in force.
   */
  treaties: z.array(reference('treaty')).max(2, 'at most two treaties').default([]),
  /** The sign that this step teaches, in a few words on the timeline. */
  teaches: z.enum(['thread', 'bar', 'blank']).optional(),
  /** Earlier events at the same place that also get a thread. */
  threads: z.array(reference('event')).default([]),
  /** Events whose marks are labelled; each needs a `label` in its words. */
  labels: z.array(reference('event')).default([]),
});

/** The complete scene of one step, by ids from `content/data`. */
export const storyboardStep = z.strictObject({
  date: dayOrMonth,
  /** The active place, where the step's thread ends. */
  place: reference('place'),
  /** Whether the short way through the story has this step. It has the first of every chapter in any case. */
  short_way: z.literal(true).optional(),
  /** The events this step is about; their marks on the timeline link here. */
  tells: z.array(reference('event')).default([]),
  /** Later dates that the prose may name because they were already known: the reason, and its sources. */
  foresees: z
    .array(z.strictObject({ date: partialDate, why: words, source: reference('source') }))
    .default([]),
  map,
  /** A figure that replaces the map in this step. */
  figure: figureScene.optional(),
  /** What the timeline shows. */
  timeline,
});
export type StoryboardStep = z.infer<typeof storyboardStep>;

/** `content/storyboards/<chapter>.yaml`: a chapter's scenes by step, shared by all languages. */
export const storyboard = z.record(slug, storyboardStep);
export type Storyboard = z.infer<typeof storyboard>;
