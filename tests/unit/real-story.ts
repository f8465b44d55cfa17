import { loadEveryFigure } from '../../src/figures/charts/figure-scripts.ts';
import { makePictureWords } from '../../src/figures/plate/picture-words.ts';
import type { PictureWords, PlateContext } from '../../src/figures/plate/plate-scene.ts';
import type { FigureName } from '../../src/schema/figure.ts';
import type { Scene } from '../../src/schema/scene.ts';
import { makeFormats } from '../../src/story/formats.ts';
import { loadStory } from '../../src/story/load-story.ts';
import { stepsOn } from '../../src/story/short-way.ts';
import { found } from './found.ts';

/** The project's root, which contains content/. */
export const root = process.cwd();

/** The story as it is built, from the real content. */
export const story = loadStory(root);

const edition = found(story.languages.get('en'), 'the story in English');

/** Its chapters in English. */
export const chapters = edition.chapters;

/** The facts that the pictures are drawn from. */
export const facts = edition.facts;

/** The scenes of all steps in reading order. */
export const scenes: Scene[] = chapters.flatMap((chapter) =>
  chapter.steps.map((step) => step.scene),
);

/** The steps whose storyboard asks for a figure. */
export const stepsWithFigure = (name: FigureName): string[] =>
  [...story.content.storyboards.values()]
    .flatMap(({ data }) => Object.entries(data))
    .flatMap(([step, { figure }]) => (figure?.name === name ? [step] : []));

/** The scenes of the short way in reading order. */
const shortWay: Scene[] = chapters
  .flatMap(({ steps }) => stepsOn('short', steps))
  .map(({ scene }) => scene);

/** Every step with the one after it; in the whole story, then also those that only the short way brings together. */
export const neighbours: [a: Scene, b: Scene][] = [scenes, shortWay]
  .flatMap((way) =>
    way
      .slice(1)
      .map((scene, index): [Scene, Scene] => [found(way[index], 'the scene before'), scene]),
  )
  .filter(
    ([a, b], index) => index < scenes.length - 1 || scenes.indexOf(b) > scenes.indexOf(a) + 1,
  );

/** The English dictionary. */
export const dictionary = edition.interface;

/** Dates and numbers in English. */
export const formats = makeFormats(dictionary.locale);

/** The words of the pictures in English. */
export const pictureWords: PictureWords = makePictureWords(dictionary, formats);

/** Every figure. */
export const figures = await loadEveryFigure();

/** The context for laying out a plate, in English. */
export const plateContext: PlateContext = { facts, words: pictureWords, figures };
