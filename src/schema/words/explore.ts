import { z } from 'zod';
import { words } from '../identifier.ts';
import { plural } from '../template.ts';

/** The tools with which readers explore map and timeline on their own. */
export const exploreWords = z.strictObject({
  start: words,
  back: words,
  /** Announced when exploring begins; `ended`: when the story resumes. */
  begun: words,
  ended: words,
  name: words,
  map: words,
  nearer: words,
  farther: words,
  whole_map: words,
  time: words,
  fewer_years: words,
  more_years: words,
  all_years: words,
  filter: words,
  filter_on: words,
  city: words,
  treaty: words,
  any_treaty: words,
  party: words,
  any_party: words,
  show_all: words,
  /** How many events the reader's choice leaves. */
  shown: plural('count'),
});
