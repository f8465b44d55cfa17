import { expect, type Locator, type Page } from '@playwright/test';

/** Presses the tab key until an element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const all = await page.locator('a, button, input, select, textarea, summary').count();
  for (let press = 0; press <= all; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the tab key does not reach it');
}

/** Chooses one of several replies of a question with the arrow keys. */
export async function chooseReply(page: Page, question: Locator, value: string): Promise<void> {
  const inputs = question.locator('input');
  await tabTo(page, inputs.first());
  await page.keyboard.press('Space');
  const wanted = question.locator(`input[value="${value}"]`);
  for (let press = 0; press < (await inputs.count()); press += 1) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no key reaches ${value}`);
}

/** Moves an item up by its button, until it is at a place, counted from 0. */
export async function moveUpTo(page: Page, question: Locator, item: string, place: number) {
  const up = question.locator(`[data-item="${item}"] [data-move="up"]`);
  const at = () =>
    question
      .locator('[data-item]')
      .evaluateAll(
        (all, name) => all.findIndex((one) => one.getAttribute('data-item') === name),
        item,
      );
  await tabTo(page, up);
  while ((await at()) > place) {
    await page.keyboard.press('Enter');
    await expect(up).toBeFocused();
  }
}
