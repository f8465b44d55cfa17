import type { InterfaceWords } from '../schema/interface.ts';
import type { Scene } from '../schema/scene.ts';
import { openSkiesParties } from '../schema/open-skies.ts';
import { componentOf } from './author-components/author-components.ts';
import type { Note } from './author-components/define-component.ts';
import { chartSeries } from './charts/charts.ts';
import { checkAliases } from './check/check-aliases.ts';
import { checkClaims } from './check/check-claims.ts';
import { checkClassroom } from './check/check-classroom.ts';
import { checkDatasets } from './check/check-datasets.ts';
import { checkEvents } from './check/check-events.ts';
import { checkFigurePages } from './check/check-figure-pages.ts';
import { checkFigures } from './check/check-figures.ts';
import { checkGeography } from './check/check-geography.ts';
import { checkHindsight } from './check/check-hindsight.ts';
import { checkLessons } from './check/check-lessons.ts';
import { checkOpenSkies } from './check/check-open-skies.ts';
import { checkAsides } from './check/check-asides.ts';
import { checkPeople } from './check/check-people.ts';
import { checkPlain } from './check/check-plain.ts';
import { checkPlan } from './check/check-plan.ts';
import { checkProse } from './check/check-prose.ts';
import { checkQuestionClaims } from './check/check-question-claims.ts';
import { checkQuestions } from './check/check-questions.ts';
import { checkReferences } from './check/check-references.ts';
import { checkRounds } from './check/check-rounds.ts';
import { checkScenes } from './check/check-scenes.ts';
import { checkShortWay } from './check/check-short-way.ts';
import { checkSources } from './check/check-sources.ts';
import { checkTranslations } from './check/check-translations.ts';
import { checkTreaties } from './check/check-treaties.ts';
import { collectFacts, type Facts } from './facts/facts.ts';
import { makeFormats } from './formats.ts';
import type { Content, LanguageContent } from './read/content.ts';
import type { Overlay } from './read/content-folder.ts';
import { loadContent } from './read/load-content.ts';
import { checked } from './read/checked.ts';
import { ContentError } from './read/problem.ts';
import { countWords } from './prose/count-words.ts';
import { plainText } from './prose/plain-text.ts';
import { isOnShortWay } from './short-way.ts';
import type { ChapterStep } from './read/read-chapter.ts';
import { resolveScene } from './resolve-scene.ts';

/** A step with its scene and the notes its markers open. */
export interface Step {
  id: string;
  chapter: string;
  /** 1 for the first step of its chapter. */
  number: number;
  title: string;
  /** YYYY-MM-DD or YYYY-MM. */
  date: string;
  place: string;
  scene: Scene;
  /** In the order of their markers; a marker shows its note's position in this list, counted from 1. */
  notes: Note[];
  /** Whether the short way through the story has this step. */
  isOnShortWay: boolean;
  /** The number of words in the prose, without hindsight. */
  words: number;
}

/** A chapter in one language. */
export interface StoryChapter {
  id: string;
  /** 1 for the first chapter. */
  number: number;
  title: string;
  question: string;
  place: string;
  date: string;
  steps: Step[];
}

/** The whole story in one language. */
export interface StoryInLanguage {
  words: LanguageContent;
  /** The words of the interface. */
  interface: InterfaceWords;
  facts: Facts;
  chapters: StoryChapter[];
}

/** The whole checked story. */
export interface Story {
  content: Content;
  languages: Map<string, StoryInLanguage>;
}

/**
 * Reads `content/` under the project's root, checks all of it and resolves its scenes. Files in `overlay` replace those
 * on disk. Throws a ContentError.
 */
export function loadStory(root: string, overlay?: Overlay): Story {
  const content = loadContent(root, [openSkiesParties, ...chartSeries], overlay);
  const broken = checkReferences(content);
  if (broken.length > 0) throw new ContentError(broken);
  const wrong = [
    ...checkPlan(content),
    ...checkAliases(content),
    ...checkShortWay(content),
    ...checkEvents(content),
    ...checkTreaties(content),
    ...checkOpenSkies(content),
    ...checkPeople(content),
    ...checkAsides(content),
    ...checkSources(content),
    ...checkTranslations(content),
    ...checkDatasets(content),
    ...checkFigurePages(content),
    ...checkFigures(content),
    ...checkScenes(content),
    ...checkRounds(content),
    ...checkGeography(content),
    ...checkProse(content),
    ...checkHindsight(content),
    ...checkClaims(content),
    ...checkQuestions(content),
    ...checkQuestionClaims(content),
    ...checkLessons(content),
    ...checkClassroom(content),
    ...checkPlain(content),
  ];
  if (wrong.length > 0) throw new ContentError(wrong);

  const languages = new Map<string, StoryInLanguage>();
  for (const [tag, words] of content.languages) {
    languages.set(tag, {
      words,
      interface: words.interface.data,
      facts: collectFacts(content, words),
      chapters: content.plan.data.chapters.map((plan, index) => {
        const chapter = checked(
          words.chapters.find(({ id }) => id === plan.id),
          `chapter ${plan.id} in ${tag}`,
        );
        return {
          ...plan,
          ...chapter.head,
          number: index + 1,
          steps: chapter.steps.map((step, position) =>
            resolveStep(content, words, plan.id, step, position + 1),
          ),
        };
      }),
    });
  }
  return { content, languages };
}

function resolveStep(
  content: Content,
  language: LanguageContent,
  chapter: string,
  step: ChapterStep,
  number: number,
): Step {
  const entry = checked(content.storyboards.get(chapter)?.data[step.id], `scene ${step.id}`);
  const formats = makeFormats(language.interface.data.locale);
  return {
    id: step.id,
    chapter,
    number,
    title: step.title,
    date: entry.date,
    place: entry.place,
    scene: resolveScene(content, chapter, step.id, entry),
    notes: collectNotes(content, step),
    isOnShortWay: isOnShortWay(entry, number),
    words: countWords(plainText({ content, words: language, formats }, step.blocks)),
  };
}

/** The notes a step's markers open, each once, in order of first use. */
function collectNotes(content: Content, step: ChapterStep): Note[] {
  const notes = step.uses.flatMap(({ name, attributes }) =>
    componentOf(name).notes(attributes, content),
  );
  return [...new Map(notes.map((note) => [`${note.kind} ${note.id}`, note])).values()];
}
