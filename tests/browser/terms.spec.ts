import { expect, test, type Page } from '@playwright/test';
import { found } from '../unit/found.ts';
import { unpainted, watch, withDrawnMap } from './support/page.ts';
import { glossaryOf } from './support/story.ts';

const STEP = 'the-cable';
const TERM = 'hotline';
const { definition } = found(glossaryOf('en')[TERM], `${TERM} in the glossary`);

const term = (page: Page) => page.locator(`#${STEP} a[data-term="${TERM}"]`);
const note = (page: Page) => page.locator('.note-here');

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

test('a term opens its definition in place at once, and Escape closes it and returns the focus', async ({
  page,
}) => {
  const trouble = watch(page);
  await page.goto(`./#${STEP}`, { waitUntil: 'domcontentloaded' });
  await term(page).focus();
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText(definition);
  await expect(term(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(note(page)).toHaveCount(0);
  await expect(term(page)).toBeFocused();
  await expect(term(page)).toHaveAttribute('aria-expanded', 'false');
  await term(page).click();
  await expect(note(page)).toContainText(definition);
  await term(page).click();
  await expect(note(page)).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('a term whose definition cannot be loaded links to the glossary', async ({ page }) => {
  const trouble = watch(page);
  await page.route('**/story.json', (route) => route.abort());
  await page.goto(`./#${STEP}`);
  await term(page).click();
  await note(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/glossary\/#term-hotline$/);
  await expect(page.locator(`#term-${TERM}`)).toContainText(definition);
  expect(trouble).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a term leads to its entry in the glossary', async ({ page }) => {
    await page.goto(`./#${STEP}`);
    await term(page).click();
    await expect(page).toHaveURL(/\/glossary\/#term-hotline$/);
    await expect(page.locator(`#term-${TERM}`)).toBeInViewport();
    await expect(page.locator(`#term-${TERM}`)).toContainText(definition);
  });
});
