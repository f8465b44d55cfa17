import { editionIn } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import { ALL } from './edition-questions.ts';

/** The ids for which there are files: `ALL`, and every chapter's. */
export function setsOfQuestions(language: string): string[] {
  return [ALL, ...editionIn(language).chapters.map(({ id }) => id)];
}

/** What a set of questions is called: the title of its chapter, or of all of them. */
export function nameOfSet(language: string, chapter: string): string {
  const { chapters, interface: words } = editionIn(language);
  return chapters.find(({ id }) => id === chapter)?.title ?? words.question_bank.whole;
}

/** The title of a quiz. */
export function quizTitle(language: string, chapter: string): string {
  const { quiz_page: page } = editionIn(language).interface;
  return fill(page.title, { chapter: nameOfSet(language, chapter) });
}
