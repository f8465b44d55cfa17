import type { FigureName } from '../../schema/figure.ts';
import { teachPage, type TeachPage } from '../../components/addresses.ts';
import type { Edition } from '../../story/current-story.ts';
import type { Step, StoryChapter } from '../../story/load-story.ts';

/**
 * What a card shows: a step's plate, a chapter's day and place, a figure as its last step shows it, or the whole work, which
 * a page for teachers shows under its own title.
 */
export type CardSubject =
  | { kind: 'step'; step: Step }
  | { kind: 'chapter'; chapter: StoryChapter }
  | { kind: 'figure'; figure: FigureName; step: Step }
  | { kind: 'teach'; page: TeachPage; title: string }
  | { kind: 'cover' };

/**
 * The card for every page of an edition, by the page: `steps/<id>`, `chapters/<id>`, `figures/<name>`, what lessons are made
 * of, `teach` for the other pages for teachers, or '' for all others.
 */
export function cardSubjects({ chapters, words }: Edition): Map<string, CardSubject> {
  const subjects = new Map<string, CardSubject>([['', { kind: 'cover' }]]);
  for (const [page, title] of lessonTitles(words)) {
    subjects.set(page, { kind: 'teach', page, title });
  }
  for (const chapter of chapters) {
    subjects.set(`chapters/${chapter.id}`, { kind: 'chapter', chapter });
    for (const step of chapter.steps) {
      subjects.set(`steps/${step.id}`, { kind: 'step', step });
      const figure = step.scene.figure?.name;
      // The last is the one that shows most of it.
      if (figure !== undefined) subjects.set(`figures/${figure}`, { kind: 'figure', figure, step });
    }
  }
  return subjects;
}

/** The pages for teachers that are linked to by themselves, with their titles. */
function lessonTitles(words: Edition['words']): [TeachPage, string][] {
  const titles = (kind: 'plans' | 'documents', sheets: Record<string, { title: string }>) =>
    Object.entries(sheets).map(([id, { title }]): [TeachPage, string] => [
      teachPage(kind, id),
      title,
    ]);
  return [
    ['teach', words.classroom.data.front.title],
    ...titles('plans', words.plans.data),
    ...titles('documents', words.document_sets.data),
    ['teach/role-play', words.role_play.data.title],
    ['teach/blueprint', words.blueprint.data.title],
    ['teach/warm-up', words.warm_up.data.title],
  ];
}

/** A card's file, below the folder of its language, for a page as `cardSubjects` names it. */
export function cardFile(page: string): `cards/${string}.png` {
  return `cards/${page === '' ? 'cover' : page}.png`;
}
