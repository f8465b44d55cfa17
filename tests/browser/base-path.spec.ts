import { expect, test } from '@playwright/test';
import { serve, type Served } from '../../tools/serve.ts';
import { buildSite } from '../build-site.ts';
import { goTo, map, unpainted, watch, withoutWebGl } from './support/page.ts';
import { steps } from './support/story.ts';

const base = '/talks/four-capitals/';
const folder = 'test-results/under-base';
let site: Served;

test.beforeAll(async () => {
  await buildSite({ into: folder, base });
  site = await serve({ root: folder, base });
});

test.afterAll(async () => {
  await site.close();
});

test('walks the whole story under another path, and asks for nothing outside it', async ({
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
  for (const step of steps) await goTo(page, step);
  // Only what the map's whole upgrade fetches comes before it is refused.
  await expect(map(page)).toHaveAttribute('data-state', 'fallback');
  expect(astray).toEqual([]);
  expect(trouble).toEqual([]);
});
