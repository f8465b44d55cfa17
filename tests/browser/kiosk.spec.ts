import { expect, test } from '@playwright/test';
import { map, open, unpainted, watch, withDrawnMap } from './support/page.ts';
import { found } from '../unit/found.ts';
import { interfaceOf } from './support/story.ts';

const words = interfaceOf('en');
const step = 'who-sat-there';
const upright = { width: 1080, height: 1920 };

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

test('an upright screen has the picture above the words, which are large and as wide as they should be', async ({
  page,
}) => {
  await page.setViewportSize(upright);
  await open(page, step, './?kiosk=90');
  const box = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { top, bottom, width } = element.getBoundingClientRect();
      return { top, bottom, width };
    });
  const [stage, prose] = [await box('[data-stage]'), await box(`#${step} .prose`)];
  expect(stage.width).toBe(upright.width);
  expect(prose.top).toBeGreaterThan(stage.bottom);
  expect(prose.width).toBeGreaterThan(600);
  await expect(page.locator(`#${step} .prose`)).toHaveCSS('font-size', '24px');
});

test('on an unattended screen targets are large, no key is named, and nothing leads away', async ({
  page,
}) => {
  const trouble = watch(page);
  await page.setViewportSize(upright);
  await open(page, step, './?kiosk=90');
  await expect(page.locator('.masthead .restart')).toBeVisible();
  const small = await page
    .locator(':is(.masthead, .controls) :is(a, button):visible')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width < 48 || height < 48 ? [[control.textContent, width, height].join(' ')] : [];
      }),
    );
  expect(small).toEqual([]);
  expect(await page.locator('.masthead :is(a, button):visible').count()).toBeLessThanOrEqual(4);
  await expect(page.locator(':is(kbd, .open-view):visible')).toHaveCount(0);
  await page.locator(`#${step} a[data-cite]`).first().click();
  const away = page.locator('.note-here a.away');
  const address = page.url();
  const leads = found(await away.getAttribute('href'), 'an address');
  await away.click();
  expect(page.url()).toBe(address);
  // Its address and a code of it, to take along.
  const where = page.getByRole('dialog');
  await expect(where.getByRole('img', { name: leads })).toBeVisible();
  await expect(where.getByText(leads)).toBeVisible();
  await where.getByRole('button', { name: words.kiosk.go_on }).click();
  await expect(where).toHaveCount(0);
  await page
    .locator('.foot a[href*="/sources/"]')
    .first()
    .evaluate((link: HTMLElement) => {
      link.click();
    });
  await expect(page).toHaveURL(/\/sources\/\?kiosk=90$/);
  await expect(page.locator('.masthead .restart')).toBeVisible();
  expect(trouble).toEqual([]);
});

test('left alone it warns, counts down, and starts again at the cover with nothing kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // Time passes faster for whoever waits long.
    const wait = window.setTimeout.bind(window);
    const own = Object.assign(window, { second: 400 });
    Object.assign(window, {
      setTimeout: (act: () => void, time = 0) =>
        wait(act, time >= 30_000 ? time / 100 : time === 1000 ? own.second : time),
    });
  });
  await page.goto('./glossary/?kiosk=90');
  await expect(page.locator('.masthead .restart')).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('four-capitals:hindsight', 'with');
  });
  await page.mouse.move(20, 300);
  const warning = page.getByRole('alertdialog', { name: words.kiosk.still_there });
  await expect(warning).toBeVisible();
  await warning.getByRole('button', { name: words.kiosk.go_on }).click();
  await expect(warning).toBeHidden();
  // Nobody presses anything any more: on a busy machine thirty slow seconds would outlast the patience of the next line.
  await page.evaluate(() => {
    Object.assign(window, { second: 100 });
  });
  await expect(warning).toBeVisible();
  await expect(page).toHaveURL(/:\d+\/\?kiosk=90$/);
  await expect(page.locator('html')).toHaveAttribute('data-hindsight', 'without');
  await expect(page.locator('.cover .way-in').first()).toHaveText(words.kiosk.begin);
});

test('anywhere else there is no such thing', async ({ page }) => {
  await page.goto(`./?kiosk=soon#${step}`);
  await expect(map(page)).toHaveAttribute('data-scene', step);
  await expect(page.locator('html')).not.toHaveAttribute('data-kiosk');
  await expect(page.locator('.restart')).toHaveCount(0);
});
