import { expect, test, type Page } from '@playwright/test';
import {
  faultsIn,
  readThroughChanges,
  type Change,
  type View,
} from '../../tools/engines/resized-reading.ts';
import { unpainted, withDrawnMap } from './support/page.ts';
import { steps } from './support/story.ts';

/** Turned, resized, zoomed (fewer CSS pixels for the same window), with larger letters, and with an address bar. */
const PAIRS: readonly (readonly [View, View])[] = [
  [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ],
  [
    { width: 390, height: 844 },
    { width: 768, height: 1024 },
  ],
  [
    { width: 768, height: 1024 },
    { width: 320, height: 700 },
  ],
  [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ],
  [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ],
  [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
  ],
  [
    { width: 390, height: 844 },
    { width: 390, height: 844, letters: 24 },
  ],
  [
    { width: 1440, height: 900 },
    { width: 1440, height: 900, letters: 24 },
  ],
  [
    { width: 390, height: 844 },
    { width: 390, height: 724 },
  ],
];

/** Each step with one of the pairs, in turn, so that every pair meets early and late steps. */
const CHANGES: readonly Change[] = PAIRS.map((views, pair) => ({
  views,
  steps: steps.filter((_, index) => index % PAIRS.length === pair),
}));

/** Opens the story in a frame, whose size can change without a word to the browser. */
async function openInFrame(page: Page, baseURL: string | undefined): Promise<void> {
  await withDrawnMap(page);
  await unpainted(page);
  const host = new URL('sizes.html', baseURL).href;
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe src="./#${steps[0]?.id ?? ''}" width="1440" height="900" style="border: 0"></iframe>`,
    }),
  );
  await page.goto(host);
  await expect(page.frameLocator('iframe').locator('[data-figure="timeline"]')).toHaveAttribute(
    'data-state',
    'live',
  );
}

test('through changes of size the step and the line that was being read stay, at all steps', async ({
  page,
  baseURL,
}) => {
  await openInFrame(page, baseURL);
  const kept = await page.evaluate(readThroughChanges, CHANGES);
  expect(kept.length).toBeGreaterThan(steps.length);
  expect(faultsIn(kept)).toEqual([]);
});

test('so they do on a processor slowed six times', async ({ page, baseURL }) => {
  await openInFrame(page, baseURL);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  // Late steps: the further down, the more moves above them.
  const late = CHANGES.filter((_, index) => index % 2 === 0).map(({ views, steps: all }) => ({
    views,
    steps: all.slice(-1),
  }));
  expect(faultsIn(await page.evaluate(readThroughChanges, late))).toEqual([]);
});
