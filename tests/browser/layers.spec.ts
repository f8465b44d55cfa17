import { expect, test, type Page } from '@playwright/test';
import { open, unpainted, watch, withDrawnMap } from './support/page.ts';
import { interfaceOf } from './support/story.ts';
import { chooseInView } from './support/view.ts';

const words = interfaceOf('en');
const html = (page: Page) => page.locator('html');

/** Presses a key of a keyboard with another layout. */
async function pressAs(page: Page, key: string, code: string, more = {}): Promise<boolean> {
  return page.evaluate(
    (init) => {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      return !(document.activeElement ?? document.body).dispatchEvent(event);
    },
    { key, code, ...more },
  );
}

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

test('in a talk Escape closes what was opened last, one thing at a time, and the talk at the end', async ({
  page,
}) => {
  const trouble = watch(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'the-agenda', './?mode=present');
  const panel = page.locator('#chapters');
  const blank = page.locator('[data-blank]');
  const notes = page.locator('[data-present-notes]');
  const ring = page.locator('[data-highlight]');
  const noteHere = page.locator('.note-here');

  await page.locator('#the-agenda .marker').first().click();
  await page.keyboard.press('n');
  await page.keyboard.press('h');
  await page.keyboard.press('c');
  await expect(panel.locator('[aria-current="step"]')).toBeFocused();
  // The panel's keys are its own.
  await page.keyboard.press('PageDown');
  await expect(html(page)).toHaveAttribute('data-step', 'second-round/the-agenda');
  for (const closed of [panel, ring, notes, noteHere]) {
    await expect(closed).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(closed).toBeHidden();
    await expect(html(page)).toHaveAttribute('data-mode', 'present');
  }
  await page.keyboard.press('b');
  await expect(blank).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(blank).toBeHidden();
  await expect(html(page)).toHaveAttribute('data-mode', 'present');
  await page.keyboard.press('Escape');
  await expect(html(page)).toHaveAttribute('data-mode', 'scroll');
  expect(trouble).toEqual([]);
});

test('losing full screen does not end a talk', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'the-agenda');
  await chooseInView(page, 'mode', 'present');
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await expect.poll(isFull).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(isFull).toBe(false);
  await page.keyboard.press('b');
  await expect(page.locator('[data-blank]')).toBeVisible();
  await expect(html(page)).toHaveAttribute('data-mode', 'present');
});

test('while a dialog is open, the page’s keys wait', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'the-agenda', './?mode=step');
  await page.getByRole('button', { name: words.controls.table }).click();
  const dialog = page.locator('dialog');
  await expect(dialog).toBeVisible();
  for (const key of ['/', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(html(page)).toHaveAttribute('data-step', 'second-round/the-agenda');
  await expect(page).toHaveURL(/#the-agenda$/);
});

test('keys work in other layouts, and events without a key do nothing', async ({ page }) => {
  const trouble = watch(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  // The browser's own print dialog would hold up the page.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await open(page, 'the-agenda', './?mode=present');
  await page.evaluate(() => {
    for (const target of [document, document.body, document.activeElement])
      target?.dispatchEvent(new Event('keydown', { bubbles: true }));
  });
  expect(await pressAs(page, 'з', 'KeyP', { ctrlKey: true })).toBe(true);
  await pressAs(page, 'и', 'KeyB');
  await expect(page.locator('[data-blank]')).toBeVisible();
  expect(trouble).toEqual([]);
});

test('keys of a composition are left to the search field', async ({ page }) => {
  await page.goto('./search/?q=hotline');
  const field = page.getByRole('searchbox');
  await expect(page.locator('[data-search-found] a').first()).toBeVisible();
  await field.focus();
  for (const key of ['ArrowDown', 'Enter', 'Escape'])
    expect(await pressAs(page, key, key, { isComposing: true }), key).toBe(false);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('hotline');
});
