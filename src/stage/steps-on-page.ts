import type { ChapterData, StepData, StoryData } from '../story/output/story-data.ts';

/** A step and the chapter that it belongs to. */
export interface PlacedStep {
  step: StepData;
  /** The step's place in its chapter, counted from 0. */
  number: number;
  chapter: ChapterData;
  /** The chapter's place in the story, counted from 0. */
  chapterNumber: number;
}

/** The part of the story that is on a page: all of it, or one chapter. */
export interface StepsOnPage {
  /** In reading order. */
  steps: readonly PlacedStep[];
  /** The title of any step of the story. */
  title: (id: string) => string;
  /** The address of any step of the story: on this page if it is here, else on its chapter's page. */
  address: (id: string) => string;
}

/** Finds the steps with these ids, in this order. */
export function findStepsOnPage(data: StoryData, ids: readonly string[]): StepsOnPage {
  const all = new Map(
    data.chapters.flatMap((chapter, chapterNumber) =>
      chapter.steps.map(
        (step, number) => [step.id, { step, number, chapter, chapterNumber }] as const,
      ),
    ),
  );
  const here = new Set(ids);
  return {
    steps: ids.flatMap((id) => all.get(id) ?? []),
    title: (id) => all.get(id)?.step.title ?? id,
    address: (id) => `${here.has(id) ? '' : (all.get(id)?.chapter.address ?? '')}#${id}`,
  };
}
