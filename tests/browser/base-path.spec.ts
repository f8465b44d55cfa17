import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serve, type Served } from '../../tools/serve.ts';
import { base, changes, moved, otherScripts, siteElsewhere } from '../site-elsewhere.ts';
import { map, unpainted, watch, withDrawnMap, withoutWebGl } from './support/page.ts';
import { steps } from './support/story.ts';
import { walk } from './support/walk.ts';

let site: Served;

test.beforeAll(async () => {
  site = await serve({ root: await siteElsewhere(), base });
});

test.afterAll(async () => {
  await site.close();
});

test('the whole story works under another path and requests nothing outside it', async ({
  page,
}) => {
  const trouble = watch(page);
  const astray: string[] = [];
  page.on('response', (response) => {
    if (!response.ok() || !response.url().startsWith(site.address))
      astray.push(`${String(response.status())} ${response.url()}`);
  });
  await withoutWebGl(page);
  await unpainted(page);
  await page.goto(site.address);
  await page.locator('.cover a').first().click();
  const shown = await walk(
    page,
    steps.map((step) => ({ step })),
  );
  expect(shown.map((at) => at.map)).toEqual(steps.map(({ id }) => id));
  // The map falls back only after everything for the detailed map has been requested.
  await expect(map(page)).toHaveAttribute('data-state', 'fallback');
  expect(astray).toEqual([]);
  expect(trouble).toEqual([]);
});

test('an address may ask what has been changed since a day', async ({ page }) => {
  const trouble = watch(page);
  await withDrawnMap(page);
  const { step, correction, reworded } = changes;
  const line = page.locator(`#${step} .changed`);
  await page.goto(`${site.address}#${step}`);
  await expect(line).toHaveCount(0);
  // A change of that day itself is not newer than the day.
  await page.goto(`${site.address}?since=${reworded.date}#${step}`);
  await expect(line).toHaveText(['Correction, 2 December 2026']);
  await line.getByRole('link').click();
  await expect(page.locator('.records > li:target')).toContainText([correction.is]);
  await page.goto(`${site.address}changes/?since=2026-11-30`);
  await expect(page.locator('.records .newer')).toHaveCount(2);
  await page.goto(`${site.address}changes/?since=${reworded.date}`);
  await expect(page.locator('.records .newer')).toContainText([correction.was]);
  expect(trouble).toEqual([]);
  await page.goto(`${site.address}changes/?since=yesterday`);
  await expect(page.locator('.records > li')).toHaveCount(2);
  await expect(page.locator('.records .newer')).toHaveCount(0);
});

test('an id that has moved leads to what it is now: in the story, and as a page without scripts', async ({
  page,
  browser,
}) => {
  const trouble = watch(page);
  const [[old, now] = ['', '']] = Object.entries(moved.steps);
  await withDrawnMap(page);
  await page.goto(`${site.address}#${old}`);
  await expect(page).toHaveURL(new RegExp(`#${now}$`));
  await expect(page.locator('html')).toHaveAttribute('data-step', new RegExp(`/${now}$`));
  // With all that machines read in it, and under the real policy.
  await page.goto(`${site.address}steps/${now}/`);
  await expect(page.locator('[type="application/ld+json"]')).toHaveCount(1);
  expect(trouble).toEqual([]);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site.address}steps/${old}/`);
  await expect(plain).toHaveURL(`${site.address}steps/${now}/`);
  await expect(plain.locator('.step .prose')).toBeVisible();
  await plain.close();
});

test('a plate in another language has its letters in the site’s fonts, and the room that was measured for them', async ({
  page,
}) => {
  const widths = JSON.parse(
    readFileSync('test-results/elsewhere/.generated/letter-widths.json', 'utf8'),
  ) as Record<string, Record<string, number>>;
  await withDrawnMap(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site.address}fi/#why-here`);
  await expect(page.locator('[data-figure="timeline"]')).toHaveAttribute('data-state', 'live');
  await page.evaluate(() => document.fonts.ready);
  for (const written of Object.values(otherScripts)) {
    const label = page.locator('[data-stage] text', { hasText: written }).first();
    // The first word: a thin space, which is in no font of ours, is as wide as the browser's.
    const [word = ''] = written.split(/[\s,]/);
    const { length, size, weight } = await label.evaluate(
      (text, count) => ({
        length: (text as SVGTextElement).getSubStringLength(0, count),
        size: parseFloat(text.getAttribute('font-size') ?? ''),
        weight: text.getAttribute('font-weight') ?? '',
      }),
      word.length,
    );
    const face = widths[`label-${weight}`] ?? {};
    const measured = Array.from(word).reduce((sum, letter) => sum + (face[letter] ?? NaN), 0);
    // Kerning brings letters a little closer.
    expect(length / ((measured / 1000) * size), written).toBeGreaterThan(0.96);
    expect(length / ((measured / 1000) * size), written).toBeLessThan(1.02);
  }
});
