import { loadStory } from '../../../src/story/load-story.ts';
import type { InterfaceWords } from '../../../src/schema/interface.ts';

const story = loadStory(process.cwd());

function languageOf(tag: string) {
  const found = story.languages.get(tag);
  if (!found) throw new Error(`no language ${tag}`);
  return found;
}

/** The story's chapters, in reading order. */
export const chapters = languageOf('en').chapters;

/** All steps of the story, in reading order. */
export const steps = chapters.flatMap((chapter) => chapter.steps);

/** The steps that have something of what became known only later. */
export const stepsWithLater = languageOf('en')
  .words.chapters.flatMap((chapter) => chapter.steps)
  .filter(({ later }) => later !== null);

/** The interface's words in a language. */
export function interfaceOf(tag: string): InterfaceWords {
  return languageOf(tag).interface;
}

/** The glossary's entries in a language. */
export function glossaryOf(tag: string) {
  return languageOf(tag).words.glossary.data;
}

/** All words of a language. */
export function wordsOf(tag: string) {
  return languageOf(tag).words;
}
