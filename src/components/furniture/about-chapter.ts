import type { StoryChapter } from '../../story/load-story.ts';
import { minutesFor } from '../../story/prose/reading-time.ts';
import type { Edition } from '../../story/current-story.ts';

/** A chapter's place, date and reading time. */
export function aboutChapter(edition: Edition, chapter: StoryChapter): string {
  const { facts, formats } = edition;
  const place = facts.places[chapter.place]?.name ?? chapter.place;
  return `${place}, ${formats.date(chapter.date)} · ${minutesOf(edition, chapter)}`;
}

/** A chapter's reading time, in words. */
export function minutesOf({ formats, interface: words }: Edition, chapter: StoryChapter): string {
  const minutes = minutesFor(chapter.steps);
  return formats.count(words.cover.minutes, minutes, { minutes: formats.number(minutes) });
}
