import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorldData } from '../../src/figures/map/geography/world-data.ts';
import { blindfold, BLIND_SIZE } from '../../src/figures/stills/blind-still.ts';
import { drawPlateStill } from '../../src/figures/stills/draw-plate-still.ts';
import { STILL_SIZES } from '../../src/figures/plate/plate-form.ts';
import { documentSet } from '../../src/schema/classroom/document-set.ts';
import { lessonClaimFinder } from '../../src/story/check/check-lessons.ts';
import { sourcesOfSheet } from '../../src/story/lessons/lesson-sources.ts';
import { found } from './found.ts';
import { plateContext, root, story } from './real-story.ts';

const edition = found(story.languages.get('en'), 'the story in English');
const { words } = edition;

describe('the check of claims in lessons', () => {
  const findClaims = lessonClaimFinder(words);

  it.each([
    'Work for ten minutes in groups of 4 students.',
    'Write two or three sentences.',
    'Fill in 3 columns, and leave two boxes empty.',
    'A 45-minute lesson.',
  ])('lets pass what only organises the work: %s', (sentence) => {
    expect(findClaims(sentence)).toEqual([]);
  });

  it.each([
    ['They have four warheads.', 'four'],
    ['In 2018 both sides met.', '2018'],
    ['They met for ten minutes in March.', 'March'],
    ['Putin made two statements.', 'Putin'],
    ['It holds 1,550 lines.', '1,550'],
  ])('finds what needs a source: %s', (sentence, word) => {
    expect(findClaims(sentence)[0]?.word).toBe(word);
  });
});

describe('a plan', () => {
  it('names what the site says and offers once a lesson works without a network', () => {
    const { masthead, offline } = edition.interface;
    const { without_network: said } = words.plans.get('one_lesson');
    expect(said).toContain((offline.stored.split(':')[0] ?? '?').toLowerCase());
    expect(said).toContain(masthead.chapters);
  });

  it.each(Object.entries(words.plans.data))(
    'says at which minute each thing to hand out or to open is used: %s',
    (_, { lessons, materials }) => {
      const used = lessons.flatMap(({ phases }) => phases.flatMap(({ uses = [] }) => uses));
      // The word list is there all the time.
      const handedOut = materials.filter((one) => !('page' in one) || one.page !== 'glossary');
      expect(used).toEqual(expect.arrayContaining(handedOut));
    },
  );
});

describe('the sources of a sheet', () => {
  it.each(Object.entries(words.document_sets.data))(
    'are those of its quotations and of its texts, each once: %s',
    (_, set) => {
      const sources = sourcesOfSheet(story.content, documentSet, set);
      expect(sources).toEqual([...new Set(sources)]);
      for (const { quotation } of set.excerpts) {
        expect(sources).toContain(story.content.quotations.get(quotation).source);
      }
      const cited = [...JSON.stringify(set).matchAll(/<Cite\s+id=\\"(\w+)\\"/g)];
      for (const [, id] of cited) expect(sources).toContain(id);
    },
  );
});

describe('a figure without its words', () => {
  const steps = edition.chapters.flatMap((chapter) => chapter.steps);
  const world = JSON.parse(readFileSync(`${root}/.generated/geo/world.json`, 'utf8')) as WorldData;
  const drawnFrom = { context: plateContext, world, nears: new Map() };

  it.each(Object.entries(words.picture_sheets.data))(
    'keeps its signs and the numbers on its axes, and no word: %s',
    (figure, { step: id }) => {
      const { scene } = found(
        steps.find((step) => step.id === id),
        id,
      );
      const whole = drawPlateStill(scene, STILL_SIZES.wide, drawnFrom);
      const blind = drawPlateStill(scene, STILL_SIZES.wide, drawnFrom);
      blindfold(blind);
      const signs = (svg: SVGSVGElement) =>
        [...svg.querySelectorAll('.figure :is(path, rect, circle)')].map(
          ({ outerHTML }) => outerHTML,
        );
      expect(signs(blind).length).toBeGreaterThan(2);
      expect(signs(blind)).toEqual(signs(whole));
      const texts = [...blind.querySelectorAll('text')].map(({ textContent }) => textContent);
      expect(texts.filter((text) => /\p{L}/u.test(text))).toEqual([]);
      expect(whole.textContent).toMatch(/\p{L}/u);
      expect(blind.querySelector(`[data-figure="${figure}"]`)).not.toBeNull();
      expect(blind.getAttribute('width')).toBe(String(BLIND_SIZE.width));
    },
  );
});
