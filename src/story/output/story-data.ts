import type { InterfaceWords } from '../../schema/interface.ts';
import type { Scene } from '../../schema/scene.ts';
import type { Facts } from '../facts/facts.ts';
import type { Edition } from '../current-story.ts';

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
  /** Of the page on which it stands alone. */
  address: string;
  steps: StepData[];
}

/** The part of the dictionary that scripts need. */
export type ScriptWords = Pick<
  InterfaceWords,
  | 'controls'
  | 'event'
  | 'explore'
  | 'figures'
  | 'glossary'
  | 'hindsight'
  | 'locale'
  | 'map'
  | 'masthead'
  | 'present'
  | 'stage'
  | 'table'
  | 'timeline'
>;

/** All that the stage draws from, as plain data. */
export interface StoryData {
  chapters: ChapterData[];
  facts: Facts;
  words: ScriptWords;
  /** Addresses on this site, under its base path. */
  addresses: { dates: string; presenter: string };
}

/** Collects all that the stage draws from. */
export function collectStoryData(
  edition: Edition,
  {
    chapter: chapterAddress,
    ...addresses
  }: StoryData['addresses'] & {
    chapter: (id: string) => string;
  },
): StoryData {
  const { controls, event, explore, figures, glossary, hindsight, locale } = edition.interface;
  const { map, masthead, present, stage, table, timeline } = edition.interface;
  return {
    chapters: edition.chapters.map(({ id, title, steps }) => ({
      id,
      title,
      address: chapterAddress(id),
      steps: steps.map((step) => ({
        id: step.id,
        title: step.title,
        words: step.words,
        scene: step.scene,
      })),
    })),
    facts: edition.facts,
    words: {
      ...{ controls, event, explore, figures, glossary, hindsight, locale },
      ...{ map, masthead, present, stage, table, timeline },
    },
    addresses,
  };
}
