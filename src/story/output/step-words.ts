import type { Edition } from '../current-story.ts';
import { plainText } from '../prose/plain-text.ts';
import { checked } from '../read/checked.ts';
import type { Content } from '../read/content.ts';

/** What a step says, on one line, without what became known only later. */
export function wordsOfStep(content: Content, { words, formats }: Edition, id: string): string {
  const step = checked(
    words.chapters.flatMap(({ steps }) => steps).find((one) => one.id === id),
    `step ${id} in ${words.language}`,
  );
  return plainText({ content, words, formats }, step.blocks);
}
