import { z } from 'zod';
import { day } from './date.ts';
import { slug } from './identifier.ts';
import { languageTag } from './language.ts';
import { reference, refersTo } from './reference.ts';

/** The map signs of the four cities. */
export const citySign = z.enum(['circle', 'square', 'diamond', 'triangle']);
export type CitySign = z.infer<typeof citySign>;

/** `content/story.yaml`: the chapters in reading order, and what the timeline spans. */
export const storyPlan = z.strictObject({
  /** The language served at the site's root; the others are served under /<language>/. */
  default_language: refersTo(languageTag, 'language'),
  /** The first and last day of the time axis. */
  span: z.tuple([day, day]),
  /** The day the story turns on; on the cover, everything later is hindsight. */
  hinge: z.strictObject({ date: day, place: reference('place') }),
  /** The last day the research covers. */
  knowledge_ends: day,
  /** Why the story matters now: on the cover, the end of this treaty, by this source. */
  why_now: z.strictObject({ treaty: reference('treaty'), source: reference('source') }),
  /** The timeline's rows of treaties, as ids; successive treaties share a row. */
  rows: z.array(z.array(reference('treaty')).min(1)).min(1),
  /** The four cities in the order of the timeline's lanes, each with the sign it has throughout the site. */
  lanes: z
    .array(z.strictObject({ place: reference('place'), sign: citySign }))
    .length(4, 'four cities'),
  /** The chapters in reading order, each with the place and the day at which it begins. */
  chapters: z
    .array(z.strictObject({ id: slug, place: reference('place'), date: day }))
    .min(1, 'at least one chapter'),
});
export type StoryPlan = z.infer<typeof storyPlan>;
