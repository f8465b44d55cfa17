import type { StoryChapter } from '../../story/load-story.ts';
import { minutesFor } from '../../story/prose/reading-time.ts';
import type { Edition } from '../../story/current-story.ts';

/** A chapter's place, date and reading time. */
export function aboutChapter(
  { facts, formats, interface: words }: Edition,
  chapter: StoryChapter,
): string {
  const minutes = minutesFor(chapter.steps);
  const time = formats.count(words.cover.minutes, minutes, {
    minutes: formats.number(minutes),
  });
  const place = facts.places[chapter.place]?.name ?? chapter.place;
  return `${place}, ${formats.date(chapter.date)} · ${time}`;
}
