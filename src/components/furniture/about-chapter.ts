import type { Route } from '../../story/short-way.ts';
import type { Edition } from '../../story/current-story.ts';
import type { StoryChapter } from '../../story/load-story.ts';
import { minutesOfRoute } from './about-route.ts';

/** A chapter's place, date and reading time. */
export function aboutChapter(
  edition: Edition,
  chapter: StoryChapter,
  route: Route = 'whole',
): string {
  const { facts, formats } = edition;
  const place = facts.places[chapter.place]?.name ?? chapter.place;
  const time = minutesOfRoute(edition, route, chapter.steps);
  return `${place}, ${formats.date(chapter.date)} · ${time}`;
}
