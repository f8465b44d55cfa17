import type { InterfaceWords } from '../../schema/interface.ts';
import type { Scene } from '../../schema/scene.ts';
import type { Facts } from '../facts/facts.ts';
import type { Edition } from '../current-story.ts';

/** A step as the browser needs it; the prose is in the page. */
export interface StepData {
  id: string;
  title: string;
  words: number;
  scene: Scene;
}

/** A chapter as the browser needs it. */
export interface ChapterData {
  id: string;
  title: string;
  /** The address of the chapter's own page. */
  address: string;
  steps: StepData[];
}

/** The interface words that scripts need. */
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
  | 'route'
  | 'stage'
  | 'table'
  | 'timeline'
> & {
  /** The list of signs itself is fetched from its page. */
  signs: Pick<InterfaceWords['signs'], 'title' | 'in_use' | 'others' | 'all' | 'close'>;
  /** On the links that save a picture or its data. */
  picture_file: Pick<InterfaceWords['picture_file'], 'save' | 'kinds'>;
  /** What the share panel holds is fetched from the step's page. */
  share_panel: Pick<InterfaceWords['share_panel'], 'heading' | 'own_page' | 'close'>;
};

/** All data the stage draws from. */
export interface StoryData {
  chapters: ChapterData[];
  facts: Facts;
  words: ScriptWords;
  /** Addresses on this site, including its base path. */
  addresses: {
    dates: string;
    presenter: string;
    signs: string;
    /** A step's own page, with `{id}` for the step's. */
    step: string;
    /** The folder of all files of figures. */
    figures: string;
  };
}

/** Collects all data the stage draws from. */
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
  const { map, masthead, picture_file, present, route, share_panel, signs, stage } =
    edition.interface;
  const { table, timeline } = edition.interface;
  const { title, in_use, others, all, close } = signs;
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
      ...{ map, masthead, present, route, stage, table, timeline },
      picture_file: { save: picture_file.save, kinds: picture_file.kinds },
      share_panel: {
        heading: share_panel.heading,
        own_page: share_panel.own_page,
        close: share_panel.close,
      },
      signs: { title, in_use, others, all, close },
    },
    addresses,
  };
}
