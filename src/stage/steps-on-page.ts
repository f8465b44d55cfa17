import type { ChapterData, StepData, StoryData } from '../story/output/story-data.ts';

/** A step, with its place in its chapter and the chapter's in the story, both counted from 0. */
export interface PlacedStep {
  step: StepData;
  number: number;
  chapter: ChapterData;
  position: number;
}

/** What of the story a page tells: all of it, or one chapter. */
export interface StepsOnPage {
  /** In reading order. */
  steps: readonly PlacedStep[];
  /** The title of any step of the story. */
  title: (id: string) => string;
  /** Where a link to any step of the story leads: within this page, or to the page of its chapter. */
  address: (id: string) => string;
}

/** Finds in the whole story what a page tells of it. */
export function findStepsOnPage(data: StoryData, ids: readonly string[]): StepsOnPage {
  const all = new Map(
    data.chapters.flatMap((chapter, position) =>
      chapter.steps.map((step, number) => [step.id, { step, number, chapter, position }] as const),
    ),
  );
  const here = new Set(ids);
  return {
    steps: ids.flatMap((id) => all.get(id) ?? []),
    title: (id) => all.get(id)?.step.title ?? id,
    address: (id) => `${here.has(id) ? '' : (all.get(id)?.chapter.address ?? '')}#${id}`,
  };
}
