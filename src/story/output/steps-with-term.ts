import type { LanguageContent } from '../read/content.ts';

/** Ids of the steps that mark a glossary term. */
export function stepsWithTerm(language: LanguageContent, id: string): Set<string> {
  const marks = (step: LanguageContent['chapters'][number]['steps'][number]) =>
    step.uses.some(({ name, attributes }) => name === 'Term' && attributes.id === id);
  return new Set(
    language.chapters
      .flatMap((chapter) => chapter.steps)
      .filter(marks)
      .map((step) => step.id),
  );
}
