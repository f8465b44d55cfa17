import { expect, test, type Page } from '@playwright/test';
import { violationsByAxe } from './support/axe.ts';
import { chooseReply, tabTo } from './support/keyboard.ts';
import { watch, withDrawnMap } from './support/page.ts';
import { interfaceOf } from './support/story.ts';

const words = interfaceOf('en').quiz_page;

test.use({ viewport: { width: 390, height: 844 } });

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
});

const question = (page: Page, id: string) => page.locator(`#question-${id}`);
const said = (page: Page) => page.locator('[data-said]');

/** Chooses one of several replies with the arrow keys. */
const choose = (page: Page, id: string, value: string) =>
  chooseReply(page, question(page, id), value);

/** Checks the answer with the keyboard, and expects the focus to stay on the button, which then offers another try. */
async function check(page: Page, id: string): Promise<void> {
  const button = question(page, id).locator('[data-check]');
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(button).toHaveText(words.again);
  await expect(button).toBeFocused();
}

/** What the accessibility tree says of a question. */
const heard = (page: Page, id: string) => question(page, id).ariaSnapshot();

/** The requests of a page from now on. */
async function requestsFrom(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return requests;
}

test('one reply of several: a wrong one is explained, and a second try is right', async ({
  page,
}) => {
  const trouble = watch(page);
  await page.goto('./teach/quiz/the-count/');
  const requests = await requestsFrom(page);
  await expect(question(page, 'one_number_published').locator('details')).toBeHidden();
  await choose(page, 'one_number_published', 'counted');
  await check(page, 'one_number_published');
  await expect(said(page)).toContainText(words.wrong);
  await expect(said(page)).toContainText('only outside estimates');
  const tree = await heard(page, 'one_number_published');
  expect(tree).toContain(words.wrong);
  expect(tree).toContain(words.chosen);
  expect(tree).toContain('It was Washington’s own announcement');
  await expect(page.locator('[data-result]')).toContainText('0 right');
  // Another try: everything is open again, and what was first counts.
  await page.keyboard.press('Enter');
  await expect(question(page, 'one_number_published').locator('details')).toBeHidden();
  await expect(question(page, 'one_number_published').locator('input:checked')).toHaveCount(0);
  await choose(page, 'one_number_published', 'published');
  await check(page, 'one_number_published');
  await expect(said(page)).toContainText(words.right);
  await expect(page.locator('[data-result]')).toContainText('0 right');
  expect(requests).toEqual([]);
  expect(trouble).toEqual([]);
});

test('several replies are chosen one by one', async ({ page }) => {
  await page.goto('./teach/quiz/photograph/');
  for (const value of ['neighbour', 'no_alliance', 'done_before']) {
    await page.locator('h1').click();
    await tabTo(page, question(page, 'why_helsinki').locator(`input[value="${value}"]`));
    await page.keyboard.press('Space');
  }
  await check(page, 'why_helsinki');
  await expect(said(page)).toContainText(words.right);
});

test('a statement is true or false', async ({ page }) => {
  await page.goto('./teach/quiz/the-count/');
  await choose(page, 'newstart_all', 'true');
  await check(page, 'newstart_all');
  await expect(said(page)).toContainText(words.wrong);
  await expect(said(page)).toContainText('no ceiling');
});

test('a number is typed; words are not taken for one', async ({ page }) => {
  await page.goto('./teach/quiz/the-paper/');
  const id = 'share_to_cut';
  await tabTo(page, question(page, id).locator('input'));
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(words.missing);
  await expect(question(page, id)).not.toHaveAttribute('data-done');
  await question(page, id).locator('input').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('44,5');
  await check(page, id);
  await expect(said(page)).toContainText(words.right);
});

test('items are put in order by buttons, which say where each now is and keep the focus', async ({
  page,
}) => {
  await page.goto('./teach/quiz/photograph/');
  const id = 'helsinki_in_order';
  const items = question(page, id).locator('[data-item]');
  const right = ['talks', 'promise', 'look', 'outline'];
  for (const [place, item] of right.entries()) {
    const up = question(page, id).locator(`[data-item="${item}"] [data-move="up"]`);
    await page.locator('h1').click();
    await tabTo(page, up);
    const at = () =>
      items.evaluateAll(
        (all, name) => all.findIndex((one) => one.getAttribute('data-item') === name),
        item,
      );
    while ((await at()) > place) {
      await page.keyboard.press('Enter');
      await expect(up).toBeFocused();
      await expect(said(page)).toContainText(`${String((await at()) + 1)} of 4`);
    }
  }
  await expect(question(page, id).locator('[data-item="talks"] [data-move="up"]')).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await check(page, id);
  await expect(said(page)).toContainText(words.right);
});

test('pairs are matched by choosing from lists', async ({ page }) => {
  await page.goto('./teach/quiz/the-count/');
  const id = 'exactly_800';
  const selects = question(page, id).locator('select');
  await tabTo(page, selects.first());
  await page.keyboard.press('ArrowDown');
  await tabTo(page, question(page, id).locator('[data-check]'));
  await page.keyboard.press('Enter');
  // Not all are chosen yet.
  await expect(said(page)).toContainText(words.missing);
  for (const select of await selects.all()) {
    const right = await select.getAttribute('data-right');
    await select.focus();
    while ((await select.inputValue()) !== right) {
      const before = await select.inputValue();
      await page.keyboard.press('ArrowDown');
      if ((await select.inputValue()) === before) await page.keyboard.press('Home');
    }
  }
  await check(page, id);
  await expect(said(page)).toContainText(words.right);
});

test('an answer in one’s own words is set beside a model, and not marked', async ({ page }) => {
  await page.goto('./teach/quiz/the-count/');
  const id = 'why_one_is_enough';
  await tabTo(page, question(page, id).locator('textarea'));
  await page.keyboard.type('They cannot know which one.');
  await check(page, id);
  await expect(said(page)).toContainText(words.compare);
  expect(await heard(page, id)).toContain(words.model);
  await expect(page.locator('[data-result]')).toHaveText(words.result_none);
});

test('a reload forgets every answer, and nothing was stored', async ({ page }) => {
  await page.goto('./teach/quiz/the-count/');
  await page.waitForLoadState('networkidle');
  const stored = () =>
    page.evaluate(() => [localStorage, sessionStorage].map((one) => JSON.stringify(one)).join());
  const before = await stored();
  await choose(page, 'newstart_all', 'false');
  await check(page, 'newstart_all');
  await tabTo(page, question(page, 'why_one_is_enough').locator('textarea'));
  await page.keyboard.type('A secret.');
  await expect(page.locator('[data-result]')).toContainText('1 right');
  expect(await stored()).toBe(before);
  await page.reload();
  await expect(page.locator('[data-result]')).toHaveText(words.result_none);
  await expect(page.locator('[data-done]')).toHaveCount(0);
  await expect(page.locator('input:checked')).toHaveCount(0);
  await expect(question(page, 'why_one_is_enough').locator('textarea')).toHaveValue('');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every question has controls, and its answer unfolds', async ({ page }) => {
    await page.goto('./teach/quiz/photograph/');
    const first = question(page, 'hotline_line');
    await first.locator('summary').click();
    await expect(first.locator('[data-explanation]')).toBeVisible();
    await expect(question(page, 'helsinki_in_order').locator('select').first()).toBeVisible();
    await expect(page.locator('[data-check]').first()).toBeHidden();
  });
});

test.describe('with what tests need to look inside', () => {
  test.use({ bypassCSP: true });

  for (const scheme of ['light', 'dark'] as const) {
    test(`there are no violations once questions are answered, in ${scheme} colours`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto('./teach/quiz/photograph/');
      await choose(page, 'hotline_line', 'true');
      await check(page, 'hotline_line');
      expect(await violationsByAxe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  }
});
