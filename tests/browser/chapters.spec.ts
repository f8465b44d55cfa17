import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../src/story/formats.ts';
import {
  expectDeclared,
  map,
  open,
  scrollOffset,
  sizes,
  unpainted,
  untilAt,
  watch,
  withDrawnMap,
} from './support/page.ts';
import { chapters, interfaceOf } from './support/story.ts';

const words = interfaceOf('en');

/** Two chapters in a row, and the one after them. */
const [first, second, third] = chapters.slice(2, 5);
if (!first || !second || !third) throw new Error('too few chapters');

const addressOf = (chapter: string) => `./chapters/${chapter}/`;
const html = (page: Page) => page.locator('html');
const next = (page: Page) => page.getByRole('button', { name: words.controls.next });

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

for (const size of sizes) {
  test(`the buttons lead through two chapters, each of which leads to the next, ${String(size.width)} px wide`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(addressOf(first.id));
    for (const [chapter, after] of [
      [first, second],
      [second, third],
    ] as const) {
      await expect(page.locator('h1')).toHaveText(chapter.title);
      await page.locator('.chapter-cover .way-in').click();
      for (const [index, step] of chapter.steps.entries()) {
        if (index > 0) await next(page).click();
        await untilAt(page, step);
        await expectDeclared(page, step);
        await expect(page.locator('[data-where-short]')).toHaveText(
          fill(words.masthead.chapter_short, { number: chapter.number, count: chapters.length }),
        );
        await expect(page.locator('[data-where-step]').first()).toHaveText(
          fill(words.masthead.step, { number: step.number, count: chapter.steps.length }),
        );
      }
      await expect(next(page)).toBeHidden();
      const onward = page.getByRole('link', {
        name: fill(words.chapter_page.to_next, { title: after.title }),
      });
      await expect(onward).toBeFocused();
      await onward.click();
    }
    await expect(page.locator('h1')).toHaveText(third.title);
    expect(trouble).toEqual([]);
  });
}

test('a link to a step shows it, and Back returns to it from another chapter', async ({ page }) => {
  const step = first.steps.at(-1);
  const [opening] = second.steps;
  if (!step || !opening) throw new Error('a chapter without steps');
  // With the fonts of an earlier page, as on the way back: in the system's the same words are elsewhere.
  await page.goto('./how-we-know/');
  await page.goto(`${addressOf(first.id)}#${step.id}`);
  await expectDeclared(page, step);
  const before = await scrollOffset(page);
  await page.getByRole('button', { name: words.masthead.chapters }).click();
  await page.locator('#chapters').getByRole('link', { name: opening.title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${second.id}/#${opening.id}$`));
  await expectDeclared(page, opening);
  await page.goBack();
  await expect(html(page)).toHaveAttribute('data-step', `${first.id}/${step.id}`);
  await expectDeclared(page, step);
  expect(Math.abs((await scrollOffset(page)) - before)).toBeLessThanOrEqual(1);
});

test('the link back from the first step of a chapter leads to the last step of the previous chapter', async ({
  page,
}) => {
  const [opening] = second.steps;
  const last = first.steps.at(-1);
  if (!opening || !last) throw new Error('a chapter without steps');
  await open(page, opening.id, addressOf(second.id));
  await expect(page.getByRole('button', { name: words.controls.previous })).toBeHidden();
  await page
    .getByRole('link', { name: fill(words.chapter_page.to_previous, { title: first.title }) })
    .first()
    .click();
  await expect(html(page)).toHaveAttribute('data-step', `${first.id}/${last.id}`);
  await expectDeclared(page, last);
});

test('a mark whose step is in another chapter leads to the page of that chapter', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'announced', addressOf('telling-the-allies'));
  await page.locator('[data-mark="vienna ssd2"]').click();
  await expect(page).toHaveURL(/\/chapters\/second-round\/#who-sat-there$/);
  await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
});

test('without scripts a chapter is an article', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await page.goto(addressOf(first.id));
  await expect(page.locator('.step')).toHaveCount(first.steps.length);
  for (const { id } of first.steps) {
    const picture = page.locator(`[id="${id}"] [data-still] img`);
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toBeVisible();
    await expect(page.locator(`[id="${id}"] .prose`)).toBeVisible();
  }
  await page.locator('.ways [rel="next"]').click();
  await expect(page.locator('h1')).toHaveText(second.title);
  await page.close();
});
