import { expect, test, type Page } from '@playwright/test';
import { chooseReply, moveUpTo, tabTo } from './support/keyboard.ts';
import { fill } from '../../src/story/formats.ts';
import { markupOfStory, unpainted, watch, withDrawnMap } from './support/page.ts';
import { interfaceOf } from './support/story.ts';
import { chooseInView } from './support/view.ts';

const { quiz_page: quiz, story_questions: words } = interfaceOf('en');
const { in_story: said } = words;

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

const asked = (page: Page, id: string) => page.locator(`.asked#question-${id}`);
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('four-capitals:answers'));

/** Answers each kind of question by keyboard, up to the button that gives the answer. */
const ANSWERS: Record<string, (page: Page) => Promise<void>> = {
  hotline_line: (page) => chooseReply(page, asked(page, 'hotline_line'), 'true'),
  share_to_cut: async (page) => {
    await tabTo(page, asked(page, 'share_to_cut').locator('fieldset input'));
    await page.keyboard.type('43');
  },
  inf_ban: (page) => chooseReply(page, asked(page, 'inf_ban'), 'ground'),
  first_list_of_russia: async (page) => {
    const marker = asked(page, 'first_list_of_russia').getByRole('slider');
    await tabTo(page, marker);
    for (let press = 0; press < 18; press += 1) await page.keyboard.press('ArrowDown');
    await expect(marker).toHaveAttribute('aria-valuetext', '520 missiles and bombers');
    await expect(asked(page, 'first_list_of_russia').getByRole('textbox')).toHaveValue('520');
  },
  way_to_the_ceiling: async (page) => {
    const question = asked(page, 'way_to_the_ceiling');
    await tabTo(page, question.getByRole('slider').first());
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown');
    const fields = question.getByRole('textbox');
    await expect(fields).toHaveCount(LINE.length);
    // The rest is typed.
    for (const [index, value] of LINE.entries()) {
      if (index === 0) continue;
      await tabTo(page, fields.nth(index));
      await page.keyboard.type(value);
    }
  },
  note_of_january: async (page) => {
    for (const value of ['go_on', 'experts']) {
      await asked(page, 'note_of_january').locator('.prompt').click();
      await tabTo(page, asked(page, 'note_of_january').locator(`input[value="${value}"]`));
      await page.keyboard.press('Space');
    }
  },
  helsinki_in_order: async (page) => {
    for (const [place, item] of ['talks', 'promise', 'look', 'outline'].entries()) {
      await asked(page, 'helsinki_in_order').locator('.prompt').click();
      await moveUpTo(page, asked(page, 'helsinki_in_order'), item, place);
    }
  },
  seat_or_briefing: async (page) => {
    await tabTo(page, asked(page, 'seat_or_briefing').locator('fieldset textarea'));
    await page.keyboard.type('They hear of it only afterwards.');
  },
};
/** A line as a reader may draw it: the numbers of the first five years, and two that are far off. */
const LINE = ['1500', '1,480', '1500', '1,600', '1735', '1450', '1600'];
const VERDICTS: Partial<Record<string, string>> = {
  way_to_the_ceiling: fill(quiz.picture.near, { right: '5', all: '7', tolerance: '50' }),
  hotline_line: quiz.wrong,
  seat_or_briefing: quiz.compare,
};

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('each kind is answered by keyboard, heard, kept only when the reader agrees, and forgotten', async ({
    page,
  }) => {
    const trouble = watch(page);
    await page.goto('./?questions=on&mode=read');
    await expect(page.locator('.asked')).toHaveCount(18);
    // The stage comes with the first movement, or before it where the browser has had time.
    await page.mouse.move(10, 10);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/story.json')),
    );
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    for (const [id, answer] of Object.entries(ANSWERS)) {
      const question = asked(page, id);
      await question.locator('.prompt').click();
      await answer(page);
      const button = question.locator('[data-check]');
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      const verdict = VERDICTS[id] ?? quiz.right;
      await expect(question.locator('[data-verdict]')).toContainText(verdict);
      await expect(button).toBeFocused();
      expect(await question.ariaSnapshot()).toContain(verdict);
      await expect(page.locator('main > [role="status"]').last()).toContainText(verdict);
    }
    // Answered, then seen, then the reader's own reason, then the reasons with their sources.
    const number = asked(page, 'share_to_cut');
    await expect(number.locator('a[href="#four-in-ten"]')).toBeVisible();
    await expect(number.locator('[data-explanation]')).toBeHidden();
    await tabTo(page, number.getByLabel(said.why));
    await page.keyboard.type('Both sides agreed on it.');
    await tabTo(page, number.locator('summary'));
    await page.keyboard.press('Enter');
    await expect(number.locator('[data-explanation]')).toBeVisible();
    await expect(number.locator('a[data-cite]')).toHaveCount(2);
    for (const cite of await number.locator('a[data-cite]').all()) await expect(cite).toBeVisible();
    // What was declared is now in the same picture, and in the table beside the reader's own numbers.
    const line = asked(page, 'way_to_the_ceiling');
    await expect(line.locator('.answer-in-picture')).toBeVisible();
    await expect(line.locator('.given')).toBeHidden();
    await expect(line.getByRole('row', { name: '1 March 2016' })).toContainText('1,735');
    // Only pictures that have come near, and parts of the stage, were fetched meanwhile, and nothing was stored.
    const picture = /^GET [^?]*\/(stills\/|icon|assets\/)[^?]*$/;
    expect(requests.filter((request) => !picture.test(request))).toEqual([]);
    expect(await stored(page)).toBeNull();

    await number.getByRole('button', { name: said.yours }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: said.yours });
    await expect(dialog.locator('ol > li')).toHaveCount(8);
    await expect(dialog).toContainText('Both sides agreed on it.');
    await tabTo(page, dialog.getByLabel(said.keep));
    await page.keyboard.press('Space');
    expect(await stored(page)).toContain('share_to_cut');

    await page.reload();
    await expect(page.locator('.asked[data-done]')).toHaveCount(8);
    await expect(asked(page, 'share_to_cut').getByLabel(said.why)).toHaveValue(
      'Both sides agreed on it.',
    );
    const items = asked(page, 'helsinki_in_order').locator('[data-item]');
    await expect(items.first()).toHaveAttribute('data-item', 'talks');
    await expect(line.getByRole('textbox', { includeHidden: true }).nth(1)).toHaveValue('1,480');
    await expect(line.locator('[data-handle][data-set]')).toHaveCount(LINE.length);
    await asked(page, 'share_to_cut').getByRole('button', { name: said.yours }).click();
    await dialog.getByRole('button', { name: said.forget }).click();
    await expect(dialog.locator('ol > li')).toHaveCount(0);
    await expect(page.locator('.asked[data-done]')).toHaveCount(0);
    expect(await stored(page)).toBeNull();
    await page.reload();
    await expect(page.locator('.asked')).toHaveCount(18);
    await expect(page.locator('.asked[data-done]')).toHaveCount(0);
    expect(trouble).toEqual([]);
  });
});

test('they are off until the reader asks for them, and then leave the page as it was', async ({
  page,
}) => {
  const trouble = watch(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('./chapters/the-count/#inspectors-return');
  await expect(page.locator('[data-figure="map"]')).toHaveAttribute(
    'data-scene',
    'inspectors-return',
  );
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.includes('questions'))).toEqual([]);
  const before = await markupOfStory(page);
  await chooseInView(page, 'questions', 'on');
  await expect(page.locator('.asked')).toHaveCount(2);
  // The scene holds while its question is read: the passage to the next step begins below it.
  await asked(page, 'first_list_of_russia').locator('[data-check]').scrollIntoViewIfNeeded();
  await expect(page.locator('html')).toHaveAttribute('data-step', 'the-count/inspectors-return');
  await expect(page.locator('[data-figure="map"]')).toHaveAttribute(
    'data-scene',
    'inspectors-return',
  );
  await chooseInView(page, 'questions', 'off');
  await expect(page.locator('.asked')).toHaveCount(0);
  expect(await markupOfStory(page)).toBe(before);
  expect(trouble).toEqual([]);
});

test('a line is drawn by pointer, and on paper an empty grid is left to draw on', async ({
  page,
}) => {
  await page.goto('./teach/questions/');
  const question = page.locator('#question-way_to_the_ceiling');
  const fields = question.locator('[data-point]');
  await question.locator('.hint').scrollIntoViewIfNeeded();
  await question.locator('[data-check]').click();
  await expect(question.locator('[data-verdict]')).toHaveText(quiz.picture.unfinished);
  await question.locator('.picture').scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await question.locator('[data-to-draw]').boundingBox()) ?? {
    ...{ x: 0, y: 0, width: 0, height: 0 },
  };
  await page.mouse.move(x + width * 0.3, y + height * 0.5);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.95, y + height * 0.8, { steps: 3 });
  await page.mouse.up();
  const drawn = await fields.evaluateAll((all) =>
    all.map((field) => Number((field as HTMLInputElement).value)),
  );
  expect(drawn.every((value) => value > 1000)).toBe(true);
  expect(drawn).toEqual(drawn.toSorted((a, b) => b - a));
  expect(new Set(drawn).size).toBeGreaterThan(4);
  await expect(question.locator('[data-own-line]')).toHaveAttribute('d', /^M.*(L.*){7}$/);

  const namesInGrid = () =>
    question
      .locator('.given text')
      .evaluateAll((all) =>
        all.flatMap((text) => (text.getBoundingClientRect().width > 0 ? [text.textContent] : [])),
      );
  const onScreen = await namesInGrid();
  expect(onScreen.length).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'print' });
  expect(await namesInGrid()).toEqual(onScreen);
  await expect(question.getByText(quiz.picture.draw_on_paper)).toBeVisible();
  await expect(question.getByText(quiz.picture.draw, { exact: true })).toBeHidden();
  await expect(question.locator('[data-own-line]')).toBeHidden();
  await expect(question.locator('.answer-in-picture')).toBeHidden();
});

test('an estimate is told how far off it is, not that it is wrong', async ({ page }) => {
  await page.goto('./teach/questions/');
  const question = page.locator('#question-first_list_of_russia');
  const field = question.locator('[data-point]');
  const declared = Number(await field.getAttribute('data-answer'));
  for (const [distance, before] of [
    [150, ''],
    [30, `${quiz.right} `],
    [0, quiz.right],
  ] as const) {
    await field.fill(String(declared + distance));
    await question.locator('[data-check]').click();
    const off = distance > 0 ? fill(quiz.picture.off, { number: String(distance) }) : '';
    await expect(question.locator('[data-verdict]')).toHaveText(`${before}${off}`);
    await question.locator('[data-check]').click();
  }
});

test('on the short way each is asked at a step that is there', async ({ page }) => {
  await page.goto('./?questions=on&route=short&mode=read');
  await expect(page.locator('.asked').first()).toBeVisible();
  for (const hidden of await page.locator('.asked:not(:visible)').all()) {
    await expect(hidden.locator('xpath=..')).toHaveAttribute('data-skipped', '');
    // Only where its own step is skipped as well.
    const about = (await hidden.getAttribute('data-about')) ?? '';
    await expect(page.locator(`#${about}`)).toHaveAttribute('data-skipped', '');
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the story is as it is, and the page of questions has them all', async ({ page }) => {
    await page.goto('./chapters/the-count/?questions=on');
    await expect(page.locator('.asked')).toHaveCount(0);
    await expect(page.locator('.step')).toHaveCount(9);
    await page.goto('./teach/questions/');
    await expect(page.locator('[data-question]')).toHaveCount(18);
    // There is no marker to drag.
    await expect(page.getByText(quiz.picture.estimate, { exact: true })).toBeHidden();
    await expect(page.getByText(fill(quiz.picture.within, { tolerance: '40' }))).toBeVisible();
    await page.locator('summary').first().click();
    await expect(page.locator('[data-explanation]').first()).toBeVisible();
  });
});
