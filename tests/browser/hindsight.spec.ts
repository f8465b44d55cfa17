import { expect, test, type Page } from '@playwright/test';
import {
  open,
  scrollOffset,
  scrollToOffset,
  sizes,
  stageState,
  twoFrames,
  unpainted,
  watch,
  withDrawnMap,
} from './support/page.ts';
import { interfaceOf, stepsWithLater } from './support/story.ts';
import { chooseInView, pressHindsight } from './support/view.ts';
import { beginningOf } from './support/words.ts';

const words = interfaceOf('en');

/** Two steps with many disclosures above them, and a step with one of its own. */
const early = 'open-skies';
const late = 'suspended';
const withLater = 'what-they-agree';

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

const root = (page: Page) => page.locator('html');

/** Switches hindsight on or off, in the masthead or in the view panel, depending on the width. */
async function choose(page: Page, choice: 'with' | 'without'): Promise<void> {
  if ((await root(page).getAttribute('data-hindsight')) !== choice) await pressHindsight(page);
  await expect(root(page)).toHaveAttribute('data-hindsight', choice);
}

/** The first visible line of a step, or the given one: its text node and number, and its top. */
function firstLine(page: Page, step: string, which?: [node: number, line: number]) {
  return page.evaluate(
    ({ id, known }) => {
      const stage = document.querySelector('[data-stage]')?.getBoundingClientRect();
      const masthead = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
      const isAbove = stage !== undefined && stage.width > innerWidth * 0.9;
      const from = isAbove ? stage.bottom : masthead;
      const walker = document.createTreeWalker(
        document.getElementById(id) ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = 0; walker.nextNode() !== null; node += 1) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        if (walker.currentNode.textContent?.trim() === '') continue;
        const lines = [...range.getClientRects()];
        const line = known
          ? known[0] === node
            ? known[1]
            : -1
          : lines.findIndex(({ top, height }) => height > 1 && top >= from);
        const top = lines[line]?.top;
        if (top !== undefined) return { at: [node, line] as [number, number], top };
      }
      throw new Error(`no line of ${id} is visible`);
    },
    { id: step, known: which },
  );
}

const openCount = (page: Page) => page.locator('details.later[open]').count();

for (const size of sizes) {
  for (const [step, into] of [
    [early, 0],
    [late, 0],
    [late, 130],
    ['one-week', 700],
  ] as const) {
    test(`the line being read does not move, ${String(size.width)} px wide, ${String(into)} px into ${step}`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await open(page, step);
      await scrollToOffset(page, (await scrollOffset(page)) + into);
      const id = into > 500 ? 'seven-weeks' : step;
      const before = await firstLine(page, id);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (const choice of ['with', 'without', 'with'] as const) {
        await choose(page, choice);
        await twoFrames(page);
        const after = await firstLine(page, id, before.at);
        expect(Math.abs(after.top - before.top), choice).toBeLessThanOrEqual(1);
      }
      // Many disclosures were opened above it.
      const grown = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(grown).toBeGreaterThan(height + 1000);
    });
  }
}

test('hindsight opens everything that became known later, closes it again, and is stored', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, withLater);
  const all = stepsWithLater.length;
  await expect(page.locator('details.later')).toHaveCount(all);
  expect(await openCount(page)).toBe(0);
  await choose(page, 'with');
  expect(await openCount(page)).toBe(all);
  await page.reload();
  await expect(root(page)).toHaveAttribute('data-hindsight', 'with');
  expect(await openCount(page)).toBe(all);
  await expect(page.locator('.masthead [data-hindsight-switch]')).toBeChecked();
  await choose(page, 'without');
  await page.reload();
  expect(await openCount(page)).toBe(0);
});

test('a link can set hindsight for one visit', async ({ page }) => {
  const trouble = watch(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./?hindsight=with#the-agenda');
  await expect(root(page)).toHaveAttribute('data-hindsight', 'with');
  await page.goto('./#the-agenda');
  await expect(root(page)).toHaveAttribute('data-hindsight', 'without');
  await choose(page, 'with');
  await page.goto('./?hindsight=without');
  await expect(root(page)).toHaveAttribute('data-hindsight', 'without');
  expect(await openCount(page)).toBe(0);
  // The reader's choice overrides the address, which then drops its value.
  await choose(page, 'with');
  expect(new URL(page.url()).search).toBe('');
  await page.goto('./');
  await expect(root(page)).toHaveAttribute('data-hindsight', 'with');
  expect(trouble).toEqual([]);
});

test('a link with any other value is ignored', async ({ page }) => {
  const trouble = watch(page);
  for (const hostile of [
    'WITH',
    'with%20',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    '%00',
    '__proto__',
    '',
  ]) {
    // Decided before the page is drawn, so there is no need to wait for the stage.
    await page.goto(`./?hindsight=${hostile}#the-agenda`, { waitUntil: 'domcontentloaded' });
    await expect(root(page), hostile).toHaveAttribute('data-hindsight', 'without');
    expect(await openCount(page), hostile).toBe(0);
  }
  expect(trouble).toEqual([]);
});

test('the timeline continues with hindsight, and the arrow keys reach its later marks', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'who-sat-there');
  const later = page.locator('[data-layer="marks"] button[data-mark^="later "]');
  await expect(later).toHaveCount(0);
  await expect(page.locator('[data-layer="ribbon"] .later')).toHaveCount(0);
  await choose(page, 'with');
  await expect(page.locator('[data-layer="ribbon"] .bar.later')).not.toHaveCount(0);
  const count = await later.count();
  expect(count).toBeGreaterThan(3);
  const stop = page.locator('[data-layer="marks"] button[tabindex="0"]');
  expect(await stop.getAttribute('data-mark')).not.toMatch(/^later /);
  await stop.focus();
  await page.keyboard.press('End');
  const last = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(last.startsWith(beginningOf(words.hindsight.mark))).toBe(true);
  await choose(page, 'without');
  await expect(later).toHaveCount(0);
  await expect(stop).toHaveCount(1);
});

test('the description and the tables of the picture follow hindsight', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'who-sat-there');
  const described = page.locator('#who-sat-there .picture-words > [role="img"]');
  const label = beginningOf(words.hindsight.described);
  await expect(described).not.toHaveAccessibleName(new RegExp(label));
  await choose(page, 'with');
  await expect(described).toHaveAccessibleName(new RegExp(label));
  await page.locator('[data-action="table"]').click();
  await expect(page.locator('.table-dialog caption', { hasText: '31 May 2026' })).toHaveCount(2);
});

test('opening a single disclosure changes neither the scene nor the scroll position', async ({
  page,
}) => {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await open(page, withLater);
    const before = { state: await stageState(page), offset: await scrollOffset(page) };
    const summary = page.locator(`#${withLater} .later summary`);
    await summary.evaluate((element) => {
      (element as HTMLElement).focus({ preventScroll: true });
    });
    for (const isOpen of [true, false]) {
      await page.keyboard.press('Enter');
      await expect(page.locator(`#${withLater} .later`)).toHaveJSProperty('open', isOpen);
      await twoFrames(page);
      expect(await stageState(page)).toEqual(before.state);
      expect(await scrollOffset(page)).toBe(before.offset);
    }
  }
});

test('hindsight works with still pictures too', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, withLater);
  await chooseInView(page, 'motion', 'still');
  await expect(root(page)).toHaveAttribute('data-motion', 'still');
  await choose(page, 'with');
  await expect(page.locator(`#${withLater} .later-words`)).toBeVisible();
});

test('without scripts and in print all disclosures are open', async ({
  browser,
  baseURL,
  page,
}) => {
  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await plain.goto('./');
  const all = stepsWithLater.length;
  await expect(plain.locator('details.later')).toHaveCount(all);
  await expect(plain.locator('details.later[open] .later-words')).toHaveCount(all);
  await expect(plain.locator('[data-hindsight-switch]').first()).toBeHidden();
  await plain.close();
  await page.goto('./');
  const words = page.locator(`#${withLater} .later-words`);
  await expect(words).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeVisible();
});

test('disclosures that start closed are never seen open', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { seenOpen: 0 });
    const look = () => {
      const open = document.querySelectorAll('details.later[open]').length;
      Object.assign(window, {
        seenOpen: (window as unknown as { seenOpen: number }).seenOpen + open,
      });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('./#the-agenda');
  await expect(page.locator('[data-figure="timeline"]')).toHaveAttribute('data-state', 'live');
  expect(await page.evaluate(() => (window as unknown as { seenOpen: number }).seenOpen)).toBe(0);
});
