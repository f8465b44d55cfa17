import { expect, test, type Page } from '@playwright/test';
import { watch, withDrawnMap } from './support/page.ts';
import { interfaceOf, steps } from './support/story.ts';

const interfaceWords = interfaceOf('en');
const words = interfaceWords.search_page;

const field = (page: Page) => page.getByRole('searchbox', { name: words.label });
const said = (page: Page) => page.locator('[data-search-said]');
const links = (page: Page) => page.locator('[data-search-found] a');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href'));

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
});

test('the key / opens the search from anywhere, but types a slash in text fields', async ({
  page,
}) => {
  await page.goto('./sources/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('1/2');
  await expect(field(page)).toHaveValue('1/2');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.goto('./#why-here');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/$/);
});

test('the key can be switched off, which is stored', async ({ page }) => {
  await page.goto('./search/');
  const setting = page.locator('[data-search-key]');
  await expect(setting).toBeChecked();
  await setting.uncheck();
  await page.goto('./sources/');
  await page.keyboard.press('/');
  await page.goto('./search/');
  await expect(setting).not.toBeChecked();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field(page)).not.toBeFocused();
  await setting.check();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('the keyboard alone is enough to search for a person, go through the results and reach a step', async ({
  page,
}) => {
  const trouble = watch(page);
  await page.goto('./search/');
  await page.keyboard.type('ryabk');
  await expect(said(page)).toContainText('ryabk');
  await expect(page.locator('.found').first()).toHaveAttribute('data-kind', 'person');
  await expect(page.locator('.found mark').first()).toHaveText('Ryabkov');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('/people-and-places/#person-ryabkov');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  const found = await links(page).filter({ visible: true }).count();
  expect(found).toBeGreaterThan(5);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(await links(page).nth(1).getAttribute('href'));
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('who sat there');
  const step = page.locator('[data-kind="step"] a').first();
  await expect(step).toHaveAttribute('href', '/#who-sat-there');
  await step.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-step', 'second-round/who-sat-there');
  expect(trouble).toEqual([]);
});

test('the query is in the address, and is restored by Back', async ({ page }) => {
  await page.goto('./search/?q=hotline');
  await expect(field(page)).toHaveValue('hotline');
  const first = links(page).first();
  await expect(first).toBeVisible();
  await field(page).fill('Helsingfors');
  await expect(first).toHaveAttribute('href', '/people-and-places/#place-helsinki');
  await first.click();
  await expect(page.locator('#place-helsinki')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\?q=Helsingfors$/);
  await expect(field(page)).toHaveValue('Helsingfors');
});

test('Back returns to the same place among the results', async ({ page }) => {
  await page.goto('./search/?q=treaty');
  const folded = page.locator('[data-kind="source"] details');
  await folded.locator('summary').click();
  const link = folded.getByRole('link').nth(20);
  await link.scrollIntoViewIfNeeded();
  const offset = await page.evaluate(() => scrollY);
  expect(offset).toBeGreaterThan(500);
  await link.click();
  await expect(page).toHaveURL(/\/sources\//);
  await page.goBack();
  await expect(folded).toHaveAttribute('open');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(offset);
});

for (const mode of ['scroll', 'step']) {
  test(`a result that became known only later leads to its words, unfolded, in mode ${mode}`, async ({
    page,
  }) => {
    await page.goto(`./search/?q=1972${mode === 'step' ? '&mode=step' : ''}`);
    const result = page.locator('[data-kind="step"] li:has(.hindsight)').first();
    await result.getByRole('link').click();
    const later = page.locator('details.later[open]');
    await expect(later).toHaveCount(1);
    await expect(later).toContainText('1972');
    await expect(later).toBeInViewport();
    await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
  });
}

test('one key shows the remaining results of a kind', async ({ page }) => {
  await page.goto('./search/?q=treaty');
  const group = page.locator('[data-kind="source"]');
  const shown = group.getByRole('link').filter({ visible: true });
  await expect(shown).toHaveCount(6);
  await group.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(shown).toHaveCount(await group.getByRole('link', { includeHidden: true }).count());
  expect(await shown.count()).toBeGreaterThan(6);
});

test('a search without results says so and links to the lists', async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('xyzzyq');
  await expect(said(page)).toContainText('xyzzyq');
  await expect(said(page)).toContainText(words.nothing.split('{query}')[1]?.slice(0, 20) ?? '!');
  await expect(links(page)).toHaveCount(0);
  const lists = page.locator('.search-lists a');
  const { sources_page, dates_page, people_page, glossary_page, data_page } = interfaceWords;
  for (const { title } of [sources_page, dates_page, people_page, glossary_page, data_page])
    await expect(lists.filter({ hasText: title })).toBeVisible();
  await field(page).fill('');
  await expect(said(page)).toHaveText('');
});

test('hostile queries are treated as text', async ({ page }) => {
  const trouble = watch(page);
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '__proto__',
    'constructor',
    '%',
    '\u0000',
    '‮abc',
    '((((((((((a+)+)+)+$',
    'a'.repeat(5000),
  ]) {
    await page.goto(`./search/?q=${encodeURIComponent(query)}`);
    await expect(said(page)).toContainText(/results? for/);
    await expect(page.locator('main img, main script')).toHaveCount(0);
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(200);
  }
  await page.goto('./search/?q=%E0%A4%A&q=%');
  await expect(field(page)).toBeVisible();
  expect(trouble).toEqual([]);
});

test('if the index cannot be loaded, the page says so and tries again', async ({ page }) => {
  const trouble = watch(page);
  await page.route('**/search.json', (route) => route.abort());
  await page.goto('./search/?q=hotline');
  await expect(said(page)).toHaveText(words.not_loaded);
  await page.unroute('**/search.json');
  await field(page).fill('hotl');
  await expect(links(page).first()).toBeVisible();
  expect(trouble).toEqual([]);
});

test('every entry of the index leads to an element that exists', async ({ page, request }) => {
  const answer = (await (await request.get('./search.json')).json()) as {
    storedFields: Record<string, { href: string; kind: string }>;
  };
  const entries = Object.values(answer.storedFields);
  expect(entries.filter(({ kind }) => kind === 'step')).toHaveLength(steps.length);
  const byPage = Map.groupBy(entries, ({ href }) => href.split('#')[0] ?? '');
  for (const [address, there] of byPage) {
    await page.goto(address);
    const missing = await page.evaluate(
      (ids) => ids.filter((id) => document.getElementById(id) === null),
      there.map(({ href }) => href.split('#')[1] ?? ''),
    );
    expect(missing).toEqual([]);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that searching needs them, and links to the lists', async ({ page }) => {
    await page.goto('./search/?q=hotline');
    await expect(page.getByText(words.without_script)).toBeVisible();
    await expect(page.locator('[data-search]')).toBeHidden();
    await page.locator('.search-lists').getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL(/\/glossary\/$/);
  });
});
