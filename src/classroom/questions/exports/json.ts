import type { Source } from '../../../schema/source.ts';
import type { Question } from '../question.ts';

/** Questions with all that the bank knows of them, as JSON; each source with what it takes to find it. */
export function jsonOf(
  questions: readonly Question[],
  sourceOf: (id: string) => Pick<Source, 'id' | 'title' | 'publisher' | 'date' | 'url'>,
): string {
  const written = questions.map(({ sources, ...question }) => ({
    ...question,
    sources: sources.map(sourceOf).map(({ id, title, publisher, date, url }) => {
      return { id, title, publisher, date, url };
    }),
  }));
  return `${JSON.stringify(written, null, 1)}\n`;
}
