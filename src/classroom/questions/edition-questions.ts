import { editionIn, story } from '../../story/current-story.ts';
import { questionsFrom } from './bank.ts';
import type { Question } from './question.ts';

/** In place of a chapter's id, for the questions of all chapters. */
export const ALL = 'all';

const made = new Map<string, Question[]>();

/** All questions in a language. */
export function questionsIn(language: string): Question[] {
  const known = made.get(language);
  if (known) return known;
  const questions = questionsFrom({ content: story.content, ...editionIn(language) });
  made.set(language, questions);
  return questions;
}

/** A chapter's questions in a language; all of them for `ALL`. */
export function questionsOf(language: string, chapter: string): Question[] {
  return questionsIn(language).filter((one) => chapter === ALL || one.chapter === chapter);
}
