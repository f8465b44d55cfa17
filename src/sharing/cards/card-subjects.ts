import type { FigureName } from '../../schema/figure.ts';
import type { Edition } from '../../story/current-story.ts';
import type { Step, StoryChapter } from '../../story/load-story.ts';

/** What a card shows: a step's plate, a chapter's day and place, a figure as its last step shows it, or the whole work. */
export type CardSubject =
  | { kind: 'step'; step: Step }
  | { kind: 'chapter'; chapter: StoryChapter }
  | { kind: 'figure'; figure: FigureName; step: Step }
  | { kind: 'cover' };

/** The card for every page of an edition, by the page: `steps/<id>`, `chapters/<id>`, `figures/<name>`, or '' for all others. */
export function cardSubjects({ chapters }: Edition): Map<string, CardSubject> {
  const subjects = new Map<string, CardSubject>([['', { kind: 'cover' }]]);
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

/** A card's file, below the folder of its language, for a page as `cardSubjects` names it. */
export function cardFile(page: string): `cards/${string}.png` {
  return `cards/${page === '' ? 'cover' : page}.png`;
}
