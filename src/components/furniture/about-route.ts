import { minutesFor } from '../../story/prose/reading-time.ts';
import type { Edition } from '../../story/current-story.ts';
import type { Step } from '../../story/load-story.ts';
import { stepsOn, type Route } from '../../story/short-way.ts';

/** The reading time of some steps on a way, in words; of the whole story by default. */
export function minutesOfRoute(
  { chapters, formats, interface: words }: Edition,
  route: Route,
  steps: readonly Step[] = chapters.flatMap((chapter) => chapter.steps),
): string {
  const minutes = minutesFor(stepsOn(route, steps));
  return formats.count(words.cover.minutes, minutes, { minutes: formats.number(minutes) });
}
