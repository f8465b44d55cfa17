import { expect, test, type CDPSession, type Page } from '@playwright/test';
import type { Point } from '../../src/figures/kit/geometry.ts';
import { unproject, type Camera } from '../../src/figures/map/mercator.ts';
import {
  map,
  open,
  scrollOffset,
  scrollToOffset,
  stageState,
  twoFrames,
  unpainted,
  watch,
  withDrawnMap,
} from './support/page.ts';
import { interfaceOf, steps } from './support/story.ts';

const words = interfaceOf('en');
const explored = steps.find(({ id }) => id === 'same-day');
if (!explored) throw new Error('no step to explore');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const html = (page: Page) => page.locator('html');
const marks = (page: Page) => page.locator('[data-mark]');
const camera = (page: Page) => map(page).getAttribute('data-camera');

/** The middle of the map in the window. */
async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-layer="ground"]').boundingBox();
  if (!box) throw new Error('no map to hold');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Puts fingers down at some points, moves them to others in a few steps, and lifts them. */
async function touch(
  client: CDPSession,
  from: readonly Point[],
  to: readonly Point[],
): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  await send('touchStart', from);
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const between = from.map(([x, y], finger): Point => {
      const [toX, toY] = to[finger] ?? [x, y];
      return [x + (toX - x) * part, y + (toY - y) * part];
    });
    await send('touchMove', between);
  }
  await send('touchEnd', []);
}

/** Two fingers, `apart` px to either side of a point. */
const around = ([x, y]: Point, apart: number): Point[] => [
  [x - apart, y],
  [x + apart, y],
];

/** The place on the map at a point of the window, in degrees, and the zoom. */
async function mapAt(page: Page, [x, y]: Point): Promise<{ zoom: number; at: Point }> {
  const box = await page.locator('[data-layer="ground"]').boundingBox();
  const [lng = NaN, lat = NaN, zoom = NaN] = (await camera(page))?.split(',').map(Number) ?? [];
  if (!box) throw new Error('no map to look at');
  const seen: Camera = { lng, lat, zoom };
  return { zoom, at: unproject(seen, box, [x - box.x, y - box.y]) };
}

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

test('keys alone move the map and filter marks, and Escape returns to exactly the same place', async ({
  page,
}) => {
  const trouble = watch(page);
  await open(page, explored.id);
  await scrollToOffset(page, (await scrollOffset(page)) + 37);
  await expect(map(page)).toHaveAttribute('data-scene', explored.id);
  const offset = await scrollOffset(page);
  const before = { stage: await stageState(page), marks: await marks(page).count() };

  await button(page, words.explore.start).focus();
  await page.keyboard.press('Enter');
  await expect(html(page)).toHaveAttribute('data-exploring');
  await expect(page.locator('[data-status]')).toHaveText(words.explore.begun);
  await expect(page.locator('[data-stage]')).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowUp', '+', '0']) {
    const was = await camera(page);
    await page.keyboard.press(key);
    await expect(map(page)).not.toHaveAttribute('data-camera', was ?? '');
  }
  await expect(map(page)).toHaveAttribute('data-scene', explored.id);
  const shown = await marks(page).count();
  await page.getByText(words.explore.filter, { exact: true }).focus();
  await page.keyboard.press('Enter');
  const treaty = page.getByRole('combobox', { name: words.explore.treaty });
  await treaty.focus();
  await treaty.selectOption('newstart');
  await expect.poll(() => marks(page).count()).toBeLessThan(shown);

  // First the filter's form, then exploring.
  await page.keyboard.press('Escape');
  await expect(treaty).toBeHidden();
  await expect(html(page)).toHaveAttribute('data-exploring');
  await page.keyboard.press('Escape');
  await expect(html(page)).not.toHaveAttribute('data-exploring');
  await expect(map(page)).toHaveAttribute('data-camera', before.stage.camera ?? '');
  await expect(marks(page)).toHaveCount(before.marks);
  expect(await stageState(page)).toEqual(before.stage);
  expect(await scrollOffset(page)).toBe(offset);
  await expect(button(page, words.explore.start)).toBeFocused();
  expect(trouble).toEqual([]);
});

test('with larger letters the place under the pointer stays under it', async ({ page }) => {
  await open(page, explored.id);
  await page.evaluate(() => (document.documentElement.style.fontSize = '24px'));
  await expect(page.locator('[data-stage] .scaled').first()).toHaveAttribute(
    'transform',
    'scale(1.5)',
  );
  await button(page, words.explore.start).click();
  const { x, y } = await middleOfMap(page);
  const held = await mapAt(page, [x + 40, y + 20]);
  await page.mouse.move(x + 40, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + 50, { steps: 3 });
  await page.mouse.up();
  await expect
    .poll(async () => {
      const { at } = await mapAt(page, [x + 100, y + 50]);
      return Math.hypot(at[0] - held.at[0], at[1] - held.at[1]);
    })
    .toBeLessThan(0.05);
});

test('the mouse drags and zooms the map while the page does not move, and the button leads back', async ({
  page,
}) => {
  await open(page, explored.id);
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
  await open(page, explored.id);
  await button(page, words.explore.start).click();
  await page.locator('[data-mark][tabindex="0"]').press('Enter');
  await expect(page.locator('.event-panel')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.event-panel')).toBeHidden();
  await expect(html(page)).toHaveAttribute('data-exploring');
  await button(page, words.controls.next).click();
  await expect(html(page)).not.toHaveAttribute('data-exploring');
});

test('on a projector Escape ends exploring first and does not leave the presentation', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`./?mode=present#${explored.id}`);
  await expect(map(page)).toHaveAttribute('data-scene', explored.id);
  await page.keyboard.press('e');
  await expect(html(page)).toHaveAttribute('data-exploring');
  await expect(button(page, words.explore.back)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(html(page)).not.toHaveAttribute('data-exploring');
  await expect(html(page)).toHaveAttribute('data-mode', 'present');
});

for (const textSize of ['usual', 'larger'] as const) {
  test(`until it is pressed, the button covers nothing of text and picture, ${textSize} letters`, async ({
    page,
  }) => {
    await open(page, explored.id, `./?text-size=${textSize}`);
    for (const width of [960, 1024, 1199, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await twoFrames(page);
      await expect(html(page)).toHaveAttribute('data-layout', 'beside');
      const edges = await page.evaluate(() => {
        const box = (selector: string) => {
          const found = document.querySelector(selector)?.getBoundingClientRect();
          if (!found) throw new Error(`no ${selector}`);
          return found;
        };
        const shown = box('[data-action="explore"]');
        return [box('.prose').right, shown.left, shown.right, box('[data-layer="ground"]').left];
      });
      expect(edges, `${String(width)} px wide`).toEqual(edges.toSorted((a, b) => a - b));
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one finger on the map scrolls the page, and moves the map only while exploring', async ({
    page,
  }) => {
    await open(page, explored.id);
    const { x, y } = await middleOfMap(page);
    const client = await page.context().newCDPSession(page);
    const drag = () => touch(client, [[x, y + 40]], [[x, y - 50]]);
    const offset = await scrollOffset(page);
    await drag();
    await expect.poll(() => scrollOffset(page)).toBeGreaterThan(offset);

    await open(page, explored.id);
    await button(page, words.explore.start).click();
    const still = await scrollOffset(page);
    const start = await camera(page);
    await drag();
    await expect(map(page)).not.toHaveAttribute('data-camera', start ?? '');
    expect(await scrollOffset(page)).toBe(still);
  });

  test('two fingers zoom the map around the place between them, and drag it along', async ({
    page,
  }) => {
    await open(page, explored.id);
    await button(page, words.explore.start).click();
    const { x, y } = await middleOfMap(page);
    const client = await page.context().newCDPSession(page);
    const offset = await scrollOffset(page);
    const held: Point = [x - 50, y - 40];
    const start = await mapAt(page, held);

    await touch(client, around(held, 60), around(held, 20));
    await expect
      .poll(async () => (await mapAt(page, held)).zoom)
      .toBeCloseTo(start.zoom - Math.log2(3), 2);
    const farther = await mapAt(page, held);
    expect(farther.at[0]).toBeCloseTo(start.at[0], 2);
    expect(farther.at[1]).toBeCloseTo(start.at[1], 2);

    const carried: Point = [held[0] + 60, held[1] + 30];
    await touch(client, around(held, 20), around(carried, 40));
    await expect.poll(async () => (await mapAt(page, held)).zoom).toBeCloseTo(farther.zoom + 1, 2);
    const nearer = await mapAt(page, carried);
    expect(nearer.at[0]).toBeCloseTo(start.at[0], 2);
    expect(nearer.at[1]).toBeCloseTo(start.at[1], 2);
    expect(await scrollOffset(page)).toBe(offset);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test('two fingers on the map enlarge the page unless exploring', async ({ page }) => {
    await open(page, explored.id);
    const { x, y } = await middleOfMap(page);
    const client = await page.context().newCDPSession(page);
    const start = await camera(page);
    await touch(client, around([x, y], 30), around([x, y], 90));
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.2);
    expect(await camera(page)).toBe(start);
  });

  for (const [width, height] of [
    [390, 844],
    [360, 640],
    [844, 390],
    [667, 375],
  ] as const) {
    test(`at ${String(width)} by ${String(height)} the tools do not cover the map, and the whole filter can be reached`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, explored.id);
      const ground = await page.locator('[data-layer="ground"]').boundingBox();
      if (!ground) throw new Error('no map to leave free');
      const tools = page.locator('[data-explore-tools]');
      await button(page, words.explore.start).click();
      await page.getByText(words.explore.filter, { exact: true }).click();
      for (const one of [tools, button(page, words.explore.back)]) {
        const box = await one.boundingBox();
        if (!box) throw new Error('a tool is not laid out');
        const isBeside = box.x + box.width <= ground.x || box.y >= ground.y + ground.height;
        expect(isBeside, JSON.stringify({ box, ground })).toBe(true);
      }
      const controls = tools.locator('button, summary, label');
      for (const control of [...(await controls.all()), button(page, words.explore.back)]) {
        const box = await control.boundingBox();
        expect(box?.height, await control.innerHTML()).toBeGreaterThanOrEqual(44);
      }
      const client = await page.context().newCDPSession(page);
      const box = await tools.boundingBox();
      if (!box) throw new Error('no tools to move');
      const [x, y] = [box.x + box.width / 2, box.y + box.height];
      await touch(client, [[x, y - 20]], [[x, y - 420]]);
      // A click fails if something covers the button or it is outside the window.
      await button(page, words.explore.show_all).click();
      await button(page, words.explore.all_years).click();
      await page.getByText(words.explore.filter, { exact: true }).click();
      await expect(tools.locator('details')).not.toHaveAttribute('open');
      await page.setViewportSize({ width: height, height: width });
      await expect(html(page)).toHaveAttribute('data-step', `${explored.chapter}/${explored.id}`);
    });
  }
});

test('with forced colours every button has a border, and a pressed one stands out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, explored.id);
  // With keys, because focus set by a mouse is not shown.
  await button(page, words.explore.start).press('Enter');
  await page.getByText(words.explore.filter, { exact: true }).press('Enter');
  const ground = await html(page).evaluate((root) => getComputedStyle(root).backgroundColor);
  const places = page.locator(
    ':is(.masthead, [data-controls], [data-explore-tools]) :is(button, summary, select)',
  );
  for (const one of await places.filter({ visible: true }).all()) {
    const edge = await one.evaluate((element) => {
      const { borderTopColor, borderTopStyle, borderTopWidth } = getComputedStyle(element);
      return { colour: borderTopColor, style: borderTopStyle, width: parseFloat(borderTopWidth) };
    });
    const name = await one.innerText();
    expect(edge.style, name).toBe('solid');
    expect(edge.width, name).toBeGreaterThan(0);
    expect(edge.colour, name).not.toBe(ground);
    await one.focus();
    const outline = await one.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, name).toBe('solid');
  }
  await page.locator('.open-view').press('Enter');
  const pressed = page.locator('.mode-switch [aria-pressed="true"]').filter({ visible: true });
  const other = page.locator('.mode-switch [aria-pressed="false"]').filter({ visible: true });
  const backgroundOf = (element: Element) => getComputedStyle(element).backgroundColor;
  expect(await pressed.evaluate(backgroundOf)).not.toBe(await other.first().evaluate(backgroundOf));
});
