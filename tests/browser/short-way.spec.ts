import { expect, test, type Page } from '@playwright/test';
import { stepsOn } from '../../src/story/short-way.ts';
import { fill } from '../../src/story/formats.ts';
import { found } from '../unit/found.ts';
import { expectDeclared, open, unpainted, untilAt, withDrawnMap } from './support/page.ts';
import { chapters, interfaceOf, steps } from './support/story.ts';

const words = interfaceOf('en');
const short = stepsOn('short', steps);

/** The first step that the short way skips, and the step before it. */
const skipped = found(
  steps.find(({ isOnShortWay }) => !isOnShortWay),
  'a skipped step',
);
const before = found(steps[steps.indexOf(skipped) - 1], 'the step before it');

const next = (page: Page) => page.getByRole('button', { name: words.controls.next });
const choose = (page: Page, route: 'whole' | 'short') =>
  page.evaluate((chosen) => {
    document.querySelector<HTMLElement>(`button[data-route-choice="${chosen}"]`)?.click();
  }, route);
const topOf = (page: Page, id: string) =>
  page.evaluate((step) => document.getElementById(step)?.getBoundingClientRect().top ?? 0, id);

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
});

for (const mode of ['scroll', 'step'] as const) {
  test(`the cover leads into the short way, and the button through all of it, mode ${mode}`, async ({
    page,
  }) => {
    await page.goto(mode === 'scroll' ? './' : `./?mode=${mode}`);
    await page.locator('.cover .way-in.short').click();
    for (const [index, step] of short.entries()) {
      if (index > 0) await next(page).click();
      await untilAt(page, step);
      const of = stepsOn('short', chapters.find(({ id }) => id === step.chapter)?.steps ?? []);
      await expect(page.locator('[data-where-step]').first()).toHaveText(
        fill(words.masthead.step, { number: of.indexOf(step) + 1, count: of.length }),
      );
    }
    await expect(next(page)).toHaveAttribute('aria-disabled', 'true');
    await expect(page.locator('[data-where-minutes]').first()).toHaveText('');
    expect(page.url()).toContain('route=short');
  });
}

test('what is skipped opens in place, and is on the way then', async ({ page }) => {
  await open(page, before.id, './?route=short');
  const line = page.locator(`[id="${before.id}"] + .skipped button`);
  const top = await topOf(page, before.id);
  // A click of the mouse would first scroll to the line.
  await line.evaluate((button: HTMLElement) => {
    button.click();
  });
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  expect(Math.abs((await topOf(page, before.id)) - top)).toBeLessThanOrEqual(1);
  await next(page).click();
  await untilAt(page, skipped);
  await expectDeclared(page, skipped);
  await line.press('Enter');
  await expect(page.locator(`[id="${skipped.id}"]`)).toBeHidden();
});

test('another way keeps the place, at a step that it skips too, and Back undoes it', async ({
  page,
}) => {
  for (const step of [skipped, before]) {
    await open(page, step.id);
    const top = await topOf(page, step.id);
    for (const route of ['short', 'whole'] as const) {
      await choose(page, route);
      await expect(page.locator('html')).toHaveAttribute('data-route', route);
      await untilAt(page, step);
      expect(Math.abs((await topOf(page, step.id)) - top)).toBeLessThanOrEqual(1);
    }
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('data-route', 'short');
    await untilAt(page, step);
  }
});

test('a link to a step that the short way skips leads to it, and other pages keep the way', async ({
  page,
}) => {
  await open(page, skipped.id, './?route=short');
  await expectDeclared(page, skipped);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#chapters a[href*="/glossary/"]')?.click();
  });
  await expect(page).toHaveURL(/\/glossary\/\?route=short/);
});
