import { expect, test, type Page } from '@playwright/test';
import { map, watch, withoutWebGl } from './support/page.ts';
import { interfaceOf, steps } from './support/story.ts';
import { withWebGl } from './support/webgl.ts';

const words = interfaceOf('en');

// What is missing must be what the test takes away, not the GPU.
test.use(withWebGl);

test('without script every word and one picture per step are there', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await page.goto('./');
  await expect(page.locator('.step')).toHaveCount(steps.length);
  for (const { id } of steps) {
    const picture = page.locator(`[id="${id}"] [data-still] img`);
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toBeVisible();
    await expect(page.locator(`[id="${id}"] .prose`)).toBeVisible();
  }
  await expect(page.locator('[data-controls]')).toBeHidden();
  await page.close();
});

for (const [what, spoil] of [
  ['WebGL', withoutWebGl],
  ['the map’s data', (page: Page) => page.route(/world\..*json/, (route) => route.abort())],
  ['the map’s script', (page: Page) => page.route(/\/live\..*js/, (route) => route.abort())],
  ['the map’s worker', (page: Page) => page.route(/maplibre-gl-worker/, (route) => route.abort())],
] as const) {
  test(`without ${what} the drawn map moves, and says so`, async ({ page }) => {
    const trouble = watch(page);
    await spoil(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('./#who-sat-there');
    await expect(map(page)).toHaveAttribute('data-state', 'fallback');
    await expect(page.getByText(words.stage.no_detailed_map)).toBeVisible();
    const land = page.locator('[data-layer="base"] .world');
    const before = await land.getAttribute('transform');
    await page.evaluate(() => (location.hash = 'the-agenda'));
    await expect(map(page)).toHaveAttribute('data-scene', 'the-agenda');
    expect(await land.getAttribute('transform')).not.toBe(before);
    expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
}

for (const [what, file] of [
  ['the stage’s script', /\/start\..*js/],
  ['the story’s data', /story\.json/],
] as const) {
  test(`without ${what} the page is an article`, async ({ page }) => {
    const trouble = watch(page);
    await page.route(file, (route) => route.abort());
    await page.goto('./#who-sat-there');
    await expect(page.locator('html')).toHaveAttribute('data-reading', 'article');
    await expect(page.getByText(words.stage.no_stage)).toBeAttached();
    await expect(page.locator('#who-sat-there [data-still] img')).toBeVisible();
    expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
}

test('a strange address is ignored', async ({ page }) => {
  const trouble = watch(page);
  for (const hash of [
    '%',
    '%E0%A4%A',
    '<img src=x>',
    '__proto__',
    'a'.repeat(5000),
    'why-here"]',
    '\u0000',
  ]) {
    await page.goto('about:blank');
    await page.goto(`./?q=${encodeURIComponent(hash)}#${hash}`);
    await expect(page.locator('h1')).toBeVisible();
  }
  expect(trouble).toEqual([]);
});
