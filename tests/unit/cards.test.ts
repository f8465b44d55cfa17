import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { CARD_SIZE, LEAST_SIZE } from '../../src/sharing/cards/card-form.ts';
import { cardFile, cardSubjects } from '../../src/sharing/cards/card-subjects.ts';
import { cardWords } from '../../src/sharing/cards/card-words.ts';
import { cardDrawer } from '../../src/sharing/cards/draw-card.ts';
import { LONGEST_ALT, pageCard } from '../../src/sharing/cards/page-card.ts';
import { rasterise } from '../../src/sharing/raster.ts';
import { editionIn } from '../../src/story/current-story.ts';
import { figureNames } from './figure-names.ts';
import { found } from './found.ts';
import { lightnessOf, troublesOf } from './literal-picture.ts';
import { figures, root } from './real-story.ts';

const edition = editionIn('en');
const subjects = cardSubjects(edition);
const draw = cardDrawer(edition, root, figures);

/** One of each kind: the whole work, a chapter in one of the four cities and one elsewhere, a map, a city, a chart. */
const SAMPLE = [
  '',
  'chapters/the-paper',
  'chapters/the-count',
  'steps/one-missile',
  'steps/the-agenda',
  'steps/what-they-agree',
  'figures/dots',
  'teach',
];

const drawn = new Map(
  SAMPLE.map((page) => [page, draw(found(subjects.get(page), `the card of ${page}`))]),
);

describe.each(SAMPLE)('the card of "%s"', (page) => {
  const svg = found(drawn.get(page), 'its drawing');

  it('stands alone', () => {
    expect(troublesOf(svg)).toEqual([]);
  });

  it('is a picture of the size and weight that other sites take, and mostly light', async () => {
    const png = await rasterise(root, svg, CARD_SIZE.width);
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ ...CARD_SIZE, format: 'png' });
    expect(png.length).toBeLessThan(300_000);
    expect(await lightnessOf(png)).toBeGreaterThan(150);
  });

  it('is drawn the same twice', () => {
    expect(draw(found(subjects.get(page), page))).toBe(svg);
  });
});

test('every step, chapter, figure and lesson has a card of its own, and the cover', () => {
  const chapters = edition.chapters.map(({ id }) => `chapters/${id}`);
  const steps = [...edition.steps.keys()].map((id) => `steps/${id}`);
  const shown = figureNames.map((name) => `figures/${name}`);
  const others = [...subjects.keys()].filter((page) => !page.startsWith('teach'));
  expect(others.sort()).toEqual(['', ...chapters, ...steps, ...shown].sort());
  const { plans, document_sets: sets } = edition.words;
  expect(subjects.size - others.length).toBe(
    Object.keys(plans.data).length + Object.keys(sets.data).length + 4,
  );
  expect(found(subjects.get('teach/plans/one-lesson'), 'a plan')).toMatchObject({
    title: plans.get('one_lesson').title,
  });
});

test('the words of every lesson’s card fit', () => {
  for (const [page, subject] of subjects) {
    if (page.startsWith('teach/')) expect(() => draw(subject), page).not.toThrow();
  }
});

test('every card has a title that fits, and no page’s words are missing', () => {
  for (const [page, subject] of subjects) {
    const { title } = cardWords(edition, subject, figures);
    expect(title.trim(), page).not.toBe('');
  }
  expect(LEAST_SIZE).toBeGreaterThanOrEqual(28);
});

test('every page has the address, size and words of its card', async () => {
  const seen = new Set<string>();
  for (const page of subjects.keys()) {
    const card = await pageCard('en', page);
    expect(card).toMatchObject({ ...CARD_SIZE, address: `/${cardFile(page)}` });
    expect(card.alt.length, page).toBeGreaterThan(40);
    expect(card.alt.length, page).toBeLessThanOrEqual(LONGEST_ALT);
    expect(card.alt, page).toMatch(/[^.?!][.?!…]$/);
    expect(card.alt, page).not.toMatch(/[.?!]\.(\s|$)/);
    seen.add(card.address);
  }
  expect(seen.size).toBe(subjects.size);
});

test('pages without a card of their own share the cover’s', async () => {
  const cover = await pageCard('en');
  expect(cover.address).toBe('/cards/cover.png');
  expect(await pageCard('en', 'sources')).toEqual(cover);
  expect((await pageCard('en', 'teach/quiz/the-count')).address).toBe('/cards/teach.png');
});
