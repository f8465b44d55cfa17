import { expect, test, type Page } from '@playwright/test';
import {
  map,
  open,
  scrollOffset,
  scrollToOffset,
  stageState,
  unpainted,
  watch,
  withoutWebGl,
} from './support/page.ts';
import { interfaceOf, steps } from './support/story.ts';

const words = interfaceOf('en');
const agenda = steps.find(({ id }) => id === 'the-agenda');
if (!agenda) throw new Error('no step to explore');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const html = (page: Page) => page.locator('html');
const marks = (page: Page) => page.locator('[data-mark]');
const camera = (page: Page) => map(page).getAttribute('data-camera');

/** The map's box in the window, above the ribbon. */
async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-layer="ground"]').boundingBox();
  if (!box) throw new Error('no map to hold');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.beforeEach(async ({ page }) => {
  await withoutWebGl(page);
  await unpainted(page);
});

test('by keys alone the map is moved, marks are chosen, and Escape brings back the very place', async ({
  page,
}) => {
  const trouble = watch(page);
  await open(page, agenda.id);
  await scrollToOffset(page, (await scrollOffset(page)) + 37);
  await expect(map(page)).toHaveAttribute('data-scene', agenda.id);
  const offset = await scrollOffset(page);
  const before = { stage: await stageState(page), marks: await marks(page).count() };

  await button(page, words.explore.start).focus();
  await page.keyboard.press('Enter');
  await expect(html(page)).toHaveAttribute('data-exploring');
  await expect(page.locator('[data-told]')).toHaveText(words.explore.begun);
  await expect(page.locator('[data-stage]')).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowUp', '+', '0']) {
    const was = await camera(page);
    await page.keyboard.press(key);
    await expect(map(page)).not.toHaveAttribute('data-camera', was ?? '');
  }
  await expect(map(page)).toHaveAttribute('data-scene', agenda.id);
  const shown = await marks(page).count();
  await page.getByText(words.explore.filter, { exact: true }).focus();
  await page.keyboard.press('Enter');
  const treaty = page.getByRole('combobox', { name: words.explore.treaty });
  await treaty.focus();
  await treaty.selectOption('newstart');
  await expect.poll(() => marks(page).count()).toBeLessThan(shown);

  await page.keyboard.press('Escape');
  await expect(html(page)).not.toHaveAttribute('data-exploring');
  await expect(map(page)).toHaveAttribute('data-camera', before.stage.camera ?? '');
  await expect(marks(page)).toHaveCount(before.marks);
  expect(await stageState(page)).toEqual(before.stage);
  expect(await scrollOffset(page)).toBe(offset);
  await expect(button(page, words.explore.start)).toBeFocused();
  expect(trouble).toEqual([]);
});

test('the mouse drags the map and wheels it nearer, while the page stays; the button leads back', async ({
  page,
}) => {
  await open(page, agenda.id);
  const offset = await scrollOffset(page);
  const start = await camera(page);
  await button(page, words.explore.start).click();
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 40, { steps: 3 });
  await page.mouse.up();
  await expect(map(page)).not.toHaveAttribute('data-camera', start ?? '');
  const dragged = await camera(page);
  await page.mouse.wheel(0, -300);
  await expect(map(page)).not.toHaveAttribute('data-camera', dragged ?? '');
  expect(await scrollOffset(page)).toBe(offset);
  await button(page, words.explore.back).click();
  await expect(map(page)).toHaveAttribute('data-camera', start ?? '');
});

test('choosing a mark opens it in place, and another step ends exploring', async ({ page }) => {
  await open(page, agenda.id);
  await button(page, words.explore.start).click();
  await page.locator('[data-mark][tabindex="0"]').press('Enter');
  await expect(page.locator('.event-panel')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.event-panel')).toBeHidden();
  await expect(html(page)).toHaveAttribute('data-exploring');
  await button(page, words.controls.next).click();
  await expect(html(page)).not.toHaveAttribute('data-exploring');
});

test('on a projector Escape ends exploring and leaves the presentation only then', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`./?mode=present#${agenda.id}`);
  await expect(map(page)).toHaveAttribute('data-scene', agenda.id);
  await page.keyboard.press('e');
  await expect(html(page)).toHaveAttribute('data-exploring');
  await page.keyboard.press('Escape');
  await expect(html(page)).not.toHaveAttribute('data-exploring');
  await expect(html(page)).toHaveAttribute('data-mode', 'present');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one finger on the map scrolls the page, and moves the map only while exploring', async ({
    page,
  }) => {
    await open(page, agenda.id);
    const { x, y } = await middleOfMap(page);
    const client = await page.context().newCDPSession(page);
    const drag = async () => {
      await client.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x, y: y + 40 }],
      });
      for (const by of [0, 30, 60, 90]) {
        await client.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x, y: y + 40 - by }],
        });
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const offset = await scrollOffset(page);
    await drag();
    await expect.poll(() => scrollOffset(page)).toBeGreaterThan(offset);

    await open(page, agenda.id);
    await button(page, words.explore.start).click();
    const still = await scrollOffset(page);
    const start = await camera(page);
    await drag();
    await expect(map(page)).not.toHaveAttribute('data-camera', start ?? '');
    expect(await scrollOffset(page)).toBe(still);
  });
});
