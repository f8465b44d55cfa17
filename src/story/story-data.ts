import type { InterfaceWords } from '../schema/interface.ts';
import type { Scene } from '../schema/scene.ts';
import type { Facts } from './facts.ts';
import type { Telling } from './the-story.ts';
import { usedTerms } from './used-terms.ts';

/** A step as the reader's browser needs it; its prose stands in the page. */
export interface StepData {
  id: string;
  title: string;
  words: number;
  scene: Scene;
}

/** A chapter as the reader's browser needs it. */
export interface ChapterData {
  id: string;
  title: string;
  steps: StepData[];
}

/** The part of the dictionary that scripts need. */
export type ScriptWords = Pick<
  InterfaceWords,
  | 'controls'
  | 'event'
  | 'figures'
  | 'glossary'
  | 'locale'
  | 'map'
  | 'masthead'
  | 'stage'
  | 'table'
  | 'timeline'
>;

/** All that the stage draws from, as plain data. */
export interface StoryData {
  chapters: ChapterData[];
  facts: Facts;
  words: ScriptWords;
  /** What the terms mean that the chapters use. */
  terms: Record<string, string>;
  /** Addresses on this site, under its base path. */
  addresses: { dates: string };
}

/** Collects all that the stage draws from. */
export function collectStoryData(telling: Telling, addresses: StoryData['addresses']): StoryData {
  const { controls, event, figures, glossary, locale, map, masthead, stage, table, timeline } =
    telling.words.interface.data;
  return {
    chapters: telling.chapters.map(({ id, title, steps }) => ({
      id,
      title,
      steps: steps.map((step) => ({
        id: step.id,
        title: step.title,
        words: step.words,
        scene: step.scene,
      })),
    })),
    facts: telling.facts,
    words: { controls, event, figures, glossary, locale, map, masthead, stage, table, timeline },
    terms: Object.fromEntries(
      usedTerms(telling.words).map((id) => [id, telling.words.glossary.data[id]?.definition ?? '']),
    ),
    addresses,
  };
}
