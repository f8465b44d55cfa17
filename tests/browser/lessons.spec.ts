import { expect, test } from '@playwright/test';
import { violationsByAxe } from './support/axe.ts';
import { markupOfStory, open, watch, withDrawnMap } from './support/page.ts';
import { interfaceOf, wordsOf } from './support/story.ts';
import { chooseInView } from './support/view.ts';

const { present } = interfaceOf('en');
const { assign } = wordsOf('en').classroom.data;

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
});

test.describe('an assignment', () => {
  test.use({ bypassCSP: true });

  test('gives a link, a code and a card for what is chosen, by keyboard', async ({ page }) => {
    const trouble = watch(page);
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed =
          document.querySelector('.printed-alone')?.textContent ?? '';
      };
    });
    await page.goto('./teach/');
    await page.getByRole('button', { name: assign.title }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: assign.title });
    const links = dialog.locator('[data-links] input');
    await expect(links).toHaveCount(1);
    await expect(links).toHaveValue(/\/\?route=short&questions=on&hindsight=locked$/);
    await dialog.getByRole('checkbox', { name: 'The count' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('checkbox', { name: assign.locked }).focus();
    await page.keyboard.press('Space');
    await expect(links.last()).toHaveValue(/\/chapters\/the-count\/\?questions=on$/);
    await expect(dialog.locator('[data-links] svg[role="img"]')).toHaveCount(2);
    expect(await violationsByAxe(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: assign.plain }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: assign.print }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', /The count/);
    // The card says all that the link does.
    for (const text of [assign.card_plain, assign.card_questions]) {
      await expect(page.locator('html')).toHaveAttribute('data-printed', new RegExp(text));
    }
    await expect(page.locator('html')).toHaveAttribute('data-printed', /questions=on/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(trouble).toEqual([]);
  });
});

for (const { width, height } of [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
]) {
  test(`what is chosen and its link are in sight at once at ${String(width)} by ${String(height)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./teach/');
    await page.getByRole('button', { name: assign.title }).click();
    const dialog = page.getByRole('dialog', { name: assign.title });
    await expect(dialog.locator('[data-links] svg')).toBeVisible();
    const over = await dialog.evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('hindsight that a link has locked opens at the end, and says why until then', async ({
  page,
}) => {
  await open(page, 'three-ceilings', './chapters/the-count/?hindsight=locked');
  const toggle = page.locator('.masthead [data-hindsight-switch]');
  await expect(toggle).toHaveAttribute('aria-disabled', 'true');
  await expect(toggle).toHaveAttribute('title', assign.locked_reason);
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(assign.locked_reason).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  await expect(page.locator('details.later').first()).toBeHidden();
  await page.evaluate(() => (location.hash = '#the-glider'));
  await expect(toggle).not.toHaveAttribute('aria-disabled', /./);
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  // A reload does not lock it again.
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
});

test('a presenter shows a question and reveals its answer, or what came later', async ({
  page,
}) => {
  const trouble = watch(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, 'what-counts-as-one', './chapters/the-count/?mode=present');
  await page.keyboard.press('q');
  const question = page.getByRole('complementary', { name: present.question });
  await expect(question).toBeFocused();
  await expect(question.locator('li').first()).toBeVisible();
  const answer = question.locator('[data-explanation]');
  await expect(answer).toBeHidden();
  await page.keyboard.press('r');
  await expect(answer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(page.locator('#what-counts-as-one')).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'present');
  // Nothing is asked here, and something came later.
  await page.evaluate(() => (location.hash = '#the-glider'));
  await expect(page.locator('html')).toHaveAttribute('data-step', 'the-count/the-glider');
  const later = page.locator('#the-glider details.later');
  await expect(later).not.toHaveAttribute('open');
  await page.keyboard.press('r');
  await expect(later).toHaveAttribute('open');
  await page.keyboard.press('q');
  await expect(page.getByText(present.no_question)).toBeVisible();
  expect(trouble).toEqual([]);
});

test('the presenter’s clock follows a plan', async ({ page }) => {
  await page.goto('./presenter/');
  const phase = page.locator('[data-phase]');
  await expect(phase).toBeEmpty();
  await page.locator('[data-plan]').selectOption('one_lesson-1');
  await expect(phase).toContainText('Look: ');
});

test('plain words stand in place of a step’s own, with its sources, and leave no trace', async ({
  page,
}) => {
  const trouble = watch(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('./chapters/the-count/?mode=read#three-ceilings');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.includes('plain'))).toEqual([]);
  const before = await markupOfStory(page);
  await chooseInView(page, 'level', 'plain');
  const prose = page.locator('#three-ceilings .prose');
  await expect(prose.locator('.plain-words')).toContainText(wordsOf('en').plain.data.adapted);
  await expect(prose.locator('> p')).toBeHidden();
  // A step that the short way skips has its own words.
  await expect(page.locator('#inspectors-return .prose > p').first()).toBeVisible();
  await prose.locator('.marker').first().click();
  await expect(prose.locator('.note-here')).toBeVisible();
  await page.keyboard.press('Escape');
  await chooseInView(page, 'level', 'usual');
  await expect(page.locator('.plain-words')).toHaveCount(0);
  expect(await markupOfStory(page)).toBe(before);
  expect(trouble).toEqual([]);
});
