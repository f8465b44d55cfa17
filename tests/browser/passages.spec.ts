import { expect, test, type Page } from '@playwright/test';
import { found } from '../unit/found.ts';
import { facts } from '../unit/real-story.ts';
import { open, unpainted, withDrawnMap } from './support/page.ts';
import { steps } from './support/story.ts';

/** What can be read at one scroll offset. */
interface Readable {
  offset: number;
  /** In the window's free part. */
  text: string;
  /** On the stage. */
  stage: string;
}

/** The length of the scroll may not exceed this many windows: half of what it was with half a window after every step. */
const LONGEST = { phone: 45.5, laptop: 52 };

/** As the text names them: Washington, not Washington, D.C. */
const names = Object.values(facts.places).map(({ name }) => name.split(',')[0] ?? name);
const first = found(steps[0], 'a step');

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

/** Scrolls through the whole story inside the page, by an eighth of the window's height, and notes what can be read. */
async function readThrough(page: Page): Promise<Readable[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () =>
      new Promise((done) => {
        requestAnimationFrame(done);
      });
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    // Every word of the text with its place on the page, measured once.
    const words: { word: string; top: number; bottom: number }[] = [];
    const range = document.createRange();
    const chapters = document.querySelector('.chapters');
    if (!chapters) throw new Error('no chapters');
    const nodes = document.createTreeWalker(chapters, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      // Words for screen readers alone are not on the screen, and neither is what a reader has not opened.
      const around = node.parentElement;
      if (!around?.checkVisibility() || around.closest('.picture-words, .hidden-visually'))
        continue;
      for (const { 0: word, index } of node.textContent?.matchAll(/\S+/gu) ?? []) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { top, bottom, width } = range.getBoundingClientRect();
        if (width > 1) words.push({ word, top: top + scrollY, bottom: bottom + scrollY });
      }
    }
    const isInside = (x: number, y: number, { left, right, top, bottom }: DOMRect) =>
      x >= left && x <= right && y >= top && y <= bottom;
    const opacity = (element: Element | null): number =>
      element?.closest('[data-stage]')
        ? Number(element.getAttribute('opacity') ?? 1) * opacity(element.parentElement)
        : 1;
    const stageWords = () => {
      const stage = box('[data-stage]');
      const sheets = [...document.querySelectorAll('[data-stage] .figure-ground')].map((sheet) =>
        sheet.getBoundingClientRect(),
      );
      return [...document.querySelectorAll('[data-stage] svg text')].flatMap((text) => {
        const { x, y, width, height } = text.getBoundingClientRect();
        const [midX, midY] = [x + width / 2, y + height / 2];
        const isCovered =
          text.closest('[data-layer="over"]') !== null &&
          text.closest('g.figure') === null &&
          sheets.some((sheet) => isInside(midX, midY, sheet));
        const isSeen = width > 0 && isInside(midX, midY, stage) && opacity(text) >= 0.5;
        return isSeen && !isCovered ? [text.textContent] : [];
      });
    };
    const all = [...document.querySelectorAll<HTMLElement>('[data-step].step')];
    const [from, to] = [
      (all[0]?.getBoundingClientRect().top ?? 0) + scrollY - innerHeight / 2,
      (all.at(-1)?.getBoundingClientRect().bottom ?? 0) + scrollY - innerHeight,
    ];
    const isAbove = document.documentElement.dataset.layout === 'above';
    const seen = [];
    for (let offset = from; offset <= to; offset += innerHeight / 8) {
      scrollTo({ top: offset, behavior: 'instant' });
      // One frame notices it, and one draws it.
      await frame();
      await frame();
      const free = {
        from: (isAbove ? box('[data-stage]').bottom : box('.masthead').bottom) + scrollY,
        to: (isAbove ? box('[data-controls]').top : innerHeight) + scrollY,
      };
      seen.push({
        offset: scrollY,
        text: words
          .filter(({ top, bottom }) => top >= free.from && bottom <= free.to)
          .map(({ word }) => word)
          .join(' '),
        stage: stageWords().join(' '),
      });
    }
    return seen;
  });
}

test('at no moment do stage and text hold fewer than twelve words and one named place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, first.id);
  const seen = await readThrough(page);
  const empty = seen.filter(({ text, stage }) => {
    const all = `${text} ${stage}`;
    return all.split(/\s+/u).length < 12 || !names.some((name) => all.includes(name));
  });
  expect(empty).toEqual([]);
  // The text alone is never gone.
  expect(seen.filter(({ text }) => text === '')).toEqual([]);
  expect(seen.length).toBeGreaterThan(steps.length);
});

for (const [device, size] of [
  ['phone', { width: 390, height: 844 }],
  ['laptop', { width: 1440, height: 900 }],
] as const) {
  test(`the page is ${String(LONGEST[device])} windows long or less without its ending, on a ${device}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, first.id);
    const length = await page.evaluate(async () => {
      await document.fonts.ready;
      const ending = document.querySelector('.end')?.getBoundingClientRect().height ?? 0;
      return (document.documentElement.scrollHeight - ending) / innerHeight;
    });
    expect(length).toBeLessThanOrEqual(LONGEST[device]);
  });
}

test("at a chapter's opening the stage already shows its first step", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, first.id);
  const shown = await page.evaluate(async () => {
    const frame = () =>
      new Promise((done) => {
        requestAnimationFrame(done);
      });
    const free = document.querySelector('[data-stage]')?.getBoundingClientRect().bottom ?? 0;
    const seen = [];
    for (const head of [...document.querySelectorAll('.chapter-head')].slice(1)) {
      const step = head.nextElementSibling?.id;
      scrollTo({
        top: head.getBoundingClientRect().top + scrollY - free - 20,
        behavior: 'instant',
      });
      await frame();
      await frame();
      const map = document.querySelector<HTMLElement>('[data-figure="map"]')?.dataset;
      const before = map?.camera;
      // A little further the scene still holds.
      scrollBy({ top: 40, behavior: 'instant' });
      await frame();
      await frame();
      seen.push({ step, scene: map?.scene, isHeld: map?.camera === before });
    }
    return seen;
  });
  expect(shown.length).toBe(8);
  expect(shown).toEqual(shown.map(({ step }) => ({ step, scene: step, isHeld: true })));
});
