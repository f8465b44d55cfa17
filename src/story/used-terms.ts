import type { LanguageContent } from './load-content.ts';

/** The terms of the glossary that the chapters mark, each once, in reading order. */
export function usedTerms(language: LanguageContent): string[] {
  return [...new Set(markedTerms(language).map(({ term }) => term))];
}

/** Ids of the steps in which a term of the glossary is marked. */
export function stepsWithTerm(language: LanguageContent, id: string): Set<string> {
  return new Set(
    markedTerms(language)
      .filter(({ term }) => term === id)
      .map(({ step }) => step),
  );
}

function markedTerms(language: LanguageContent): { step: string; term: string }[] {
  return language.chapters
    .flatMap((chapter) => chapter.steps)
    .flatMap((step) =>
      step.uses
        .filter(({ name }) => name === 'Term')
        .map(({ attributes }) => ({ step: step.id, term: attributes.id ?? '' })),
    );
}
