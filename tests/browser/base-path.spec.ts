import { expect, test } from '@playwright/test';
import { serve, type Served } from '../../tools/serve.ts';
import { base, siteElsewhere } from '../site-elsewhere.ts';
import { map, unpainted, watch, withoutWebGl } from './support/page.ts';
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
