import { z } from 'zod';
import { day } from './date.ts';
import { slug } from './identifier.ts';
import { languageTag } from './language.ts';
import { reference, refersTo } from './reference.ts';

/** The signs of the four cities. */
export const citySign = z.enum(['circle', 'square', 'diamond', 'triangle']);
export type CitySign = z.infer<typeof citySign>;

/** `content/story.yaml`: which chapters there are, in reading order, and the span of the timeline. */
export const storyPlan = z.strictObject({
  /** The language served at the root of the site; others stand under /<language>/. */
  default_language: refersTo(languageTag, 'language'),
  /** First and last day of the one time axis. */
  span: z.tuple([day, day]),
  /** The day on which the story hinges: what is later is hindsight on the cover. */
  hinge: z.strictObject({ date: day, place: reference('place') }),
  /** The day after which the research read nothing. */
  knowledge_ends: day,
  /** Treaties on the timeline, a row of ids each: those that follow each other share a row. */
  rows: z.array(z.array(reference('treaty')).min(1)).min(1),
  /** The four cities, in the order of the timeline's lanes, with the sign that each has everywhere. */
  lanes: z
    .array(z.strictObject({ place: reference('place'), sign: citySign }))
    .length(4, 'four cities'),
  chapters: z
    .array(z.strictObject({ id: slug, place: reference('place'), date: day }))
    .min(1, 'at least one chapter'),
});
export type StoryPlan = z.infer<typeof storyPlan>;
