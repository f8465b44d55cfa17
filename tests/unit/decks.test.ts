import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parser as strictParser } from 'sax';
import { beforeAll, describe, expect, it } from 'vitest';
import { chapterDeck } from '../../src/classroom/decks/chapter-deck.ts';
import { describeOnSlide, drawOnSlide } from '../../src/classroom/decks/slide-picture.ts';
import type { WorldData } from '../../src/figures/map/geography/world-data.ts';
import { editionIn } from '../../src/story/current-story.ts';
import { found } from './found.ts';
import { chapters, dictionary, figures, plateContext, root, scenes, story } from './real-story.ts';

/** The unit of lengths in the file. */
const EMU_TO_THE_POINT = 12_700;

/** The least that can be read from the back of a classroom, in points. */
const LEAST_LETTER = 12;

/** What a slide, or its notes, hold. */
interface Page {
  texts: string[];
  /** Descriptions of pictures. */
  alts: string[];
  /** Their widths in points. */
  widths: number[];
  hasTitle: boolean;
}

function read(xml: string): Page {
  const page: Page = { texts: [], alts: [], widths: [], hasTitle: false };
  const open: string[] = [];
  const parser = strictParser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    open.push(name);
    if (name === 'p:cNvPr' && open.includes('p:pic')) page.alts.push(attributes.descr as string);
    if (name === 'a:ext' && attributes.cx !== undefined && open.includes('p:pic'))
      page.widths.push(Number(attributes.cx) / EMU_TO_THE_POINT);
    if (name === 'p:ph' && attributes.type === 'title') page.hasTitle = true;
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = (text) => {
    if (open.at(-1) === 'a:t') page.texts.push(text);
  };
  parser.write(xml).close();
  return page;
}

const world = JSON.parse(readFileSync(`${root}/.generated/geo/world.json`, 'utf8')) as WorldData;
const drawnFrom = { context: plateContext, world, nears: new Map() };

const CHAPTER = 'your-move';
const chapter = found(
  chapters.find(({ id }) => id === 'telling-the-allies'),
  'the chapter',
);
const make = (id: string) => chapterDeck('en', id, { drawnFrom: '' });

describe('a chapter’s deck', () => {
  let slides: Page[] = [];
  let notes: Page[] = [];
  const prose = found(
    story.languages.get('en')?.words.chapters.find(({ id }) => id === chapter.id),
    'its words',
  ).steps;

  beforeAll(async () => {
    const parts = unzipSync(await make(chapter.id));
    const pages = (folder: string, name: string) =>
      Object.keys(parts)
        .filter((file) => file.startsWith(`ppt/${folder}/${name}`))
        .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
        .map((file) => read(strFromU8(found(parts[file], file))));
    slides = pages('slides', 'slide');
    notes = pages('notesSlides', 'notesSlide');
  });

  it('has a slide for its title, one for each step, and two for what came later', () => {
    const later = prose.filter((step) => step.later !== null).length;
    expect(later).toBeGreaterThan(0);
    expect(slides).toHaveLength(1 + chapter.steps.length + 2 * later);
  });

  it('has its steps in order, each with a real title, and a picture in words', () => {
    const withPictures = slides.filter(({ alts }) => alts.length > 0);
    expect(withPictures).toHaveLength(chapter.steps.length);
    withPictures.forEach(({ texts, alts, hasTitle }, index) => {
      expect(texts).toContain(chapter.steps[index]?.title);
      expect(hasTitle).toBe(true);
      expect(alts[0]?.length).toBeGreaterThan(40);
    });
  });

  it('has pictures whose least letters can be read, in every chapter', () => {
    const widths = new Set(slides.flatMap((slide) => slide.widths));
    expect(widths.size).toBe(1);
    const [shown = 0] = widths;
    for (const scene of scenes) {
      const svg = drawOnSlide(scene, drawnFrom);
      const placed = svg.querySelector('.picture')?.getAttribute('transform') ?? '';
      const enlarged = Number(/scale\((.+)\)/.exec(placed)?.[1]);
      const points = (enlarged * shown) / Number(svg.getAttribute('width'));
      const letters = [...svg.querySelectorAll('text')];
      expect(letters.length).toBeGreaterThan(0);
      for (const text of letters) {
        const size = Number(text.getAttribute('font-size')) * points;
        expect(size, `${scene.step}: ${text.textContent}`).toBeGreaterThanOrEqual(LEAST_LETTER);
      }
    }
  });

  it('counts treaties in words only where the picture shows them', () => {
    const { treaties } = dictionary.description;
    const counts = Object.values(treaties).map((said = '') =>
      RegExp(said.replace('{count}', '\\d+')),
    );
    for (const scene of scenes) {
      const said = describeOnSlide(editionIn('en'), scene, figures);
      const isDrawn = drawOnSlide(scene, drawnFrom).querySelector('.ribbon .bars *') !== null;
      expect(said.length, scene.step).toBeGreaterThan(40);
      expect(
        counts.some((count) => count.test(said)),
        `${scene.step}: ${said}`,
      ).toBe(isDrawn);
    }
  });

  it('shows nothing before what came later', () => {
    const blank = slides.flatMap(({ texts }, index) => (texts.length === 0 ? [index] : []));
    const later = prose.filter((step) => step.later !== null).length;
    expect(blank).toHaveLength(later);
    for (const index of blank) {
      expect(slides[index + 1]?.alts).toEqual([]);
      expect(slides[index + 1]?.texts.length).toBeGreaterThan(0);
    }
  });

  it('has notes on every slide, those of a step with its sources', () => {
    expect(notes).toHaveLength(slides.length);
    for (const { texts } of notes) expect(texts.join('').length).toBeGreaterThan(20);
    const all = notes.map(({ texts }) => texts.join('\n')).join('\n');
    for (const step of chapter.steps) {
      const cited = step.notes.filter(({ kind }) => kind === 'source');
      for (const { id } of cited) expect(all).toContain(story.content.sources.get(id).title);
    }
  });

  it('asks a question of the bank in its notes', () => {
    const all = notes.map(({ texts }) => texts.join('\n')).join('\n');
    expect(all).toContain('NATO’s decision of 1979 had two halves. Which?');
  });

  it('is made of the same bytes each time', async () => {
    expect(await make(CHAPTER)).toEqual(await make(CHAPTER));
  });
});
