import { expect, test, type Browser, type Page } from '@playwright/test';
import {
  goTo,
  map,
  open,
  stageState,
  twoFrames,
  watch,
  withDrawnMap,
  type Step,
} from './support/page.ts';
import { shiftBetween } from './support/pictures.ts';
import { interfaceOf, steps } from './support/story.ts';
import { withWebGl } from './support/webgl.ts';

// Without a GPU a frame of the live map takes long, and two such maps at once far longer.
test.describe.configure({ mode: 'serial' });
test.use(withWebGl);
const slowly = expect.configure({ timeout: 120_000 });

const { explore } = interfaceOf('en');

const viewport = { width: 800, height: 700 };

const isCloseUp = ({ scene }: Step) => scene.map.camera.kind === 'around';

/** For each of the four cities, a step whose map shows it: from close up, if there is one. */
const cities = ['helsinki', 'vienna', 'brussels', 'moscow'].map((city) => {
  const active = steps.filter(({ scene }) => scene.map.active === city && scene.figure === null);
  const step = active.find(isCloseUp) ?? active[0];
  if (!step) throw new Error(`no step shows ${city} on the map`);
  return { city, step };
});
if (!cities.some(({ step }) => isCloseUp(step))) throw new Error('no city is seen from close up');

/** A picture of the base map around a city's sign, without the labels and threads that both maps share. */
async function groundAround(page: Page, city: string): Promise<Buffer> {
  const sign = await page.locator(`[data-layer="over"] [data-place="${city}"]`).boundingBox();
  if (!sign) throw new Error(`${city} is not drawn`);
  await page.evaluate(() => {
    const alone = new CSSStyleSheet();
    alone.replaceSync('[data-layer="over"], [data-layer="ribbon"] { visibility: hidden }');
    document.adoptedStyleSheets = [alone];
  });
  const half = 90;
  const picture = await page.screenshot({
    clip: {
      x: Math.round(sign.x + sign.width / 2) - half,
      y: Math.round(sign.y + sign.height / 2) - half,
      width: 2 * half,
      height: 2 * half,
    },
  });
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return picture;
}

/** Waits until the close-up of a city has loaded, which the drawn map requests when the city approaches. */
async function closeUpOf(page: Page, city: string): Promise<void> {
  await page.waitForFunction(
    (name) =>
      performance
        .getEntriesByType('resource')
        .some((entry) => entry.name.includes(name) && entry.duration > 0),
    `near-${city}`,
  );
  // It is parsed and drawn some frames after it has loaded; on a busy machine two were too few.
  for (let pair = 0; pair < 30; pair += 1) await twoFrames(page);
}

/** Opens the story with the drawn map alone, and returns what `take` returns at each of these steps. */
async function onDrawnMap<Taken>(
  browser: Browser,
  baseURL: string | undefined,
  at: readonly Step[],
  take: (page: Page, step: Step) => Promise<Taken>,
): Promise<Taken[]> {
  const page = await browser.newPage({ viewport, baseURL: baseURL ?? '' });
  await withDrawnMap(page);
  await open(page, 'why-here');
  await expect(map(page)).toHaveAttribute('data-state', 'fallback');
  const taken: Taken[] = [];
  for (const step of at) {
    await goTo(page, step);
    taken.push(await take(page, step));
  }
  await page.close();
  return taken;
}

const cameraOf = (page: Page) => map(page).getAttribute('data-camera');

/** Moves the map away from the story's view with a button and a key. */
async function explored(page: Page): Promise<void> {
  await page.getByRole('button', { name: explore.start, exact: true }).click();
  await page.getByRole('button', { name: explore.nearer, exact: true }).click();
  await page.locator('[data-stage]').press('ArrowRight');
  await twoFrames(page);
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(viewport);
});

test('the live map matches the drawn map at the four cities, while exploring, and back in the story', async ({
  page,
  browser,
  baseURL,
}) => {
  const active = cities.map(({ step }) => step);
  const drawn = await onDrawnMap(browser, baseURL, active, async (at, step) => {
    const city = step.scene.map.active;
    if (isCloseUp(step)) await closeUpOf(at, city);
    const ground = await groundAround(at, city);
    if (step !== active.at(-1)) return { ground };
    await explored(at);
    return { ground, moved: await groundAround(at, city), movedTo: await cameraOf(at) };
  });
  await open(page, 'why-here');
  await slowly(map(page)).toHaveAttribute('data-state', 'live');
  for (const [index, { city, step }] of cities.entries()) {
    await goTo(page, step, { timeout: 120_000 });
    await slowly(page.locator('[data-layer="ground"]')).not.toHaveClass(/hidden/);
    const first = drawn[index];
    if (!first) throw new Error(`no picture of ${city}`);
    // Its tiles may still be on their way.
    const shift = async () =>
      Math.hypot(...(await shiftBetween(page, first.ground, await groundAround(page, city))));
    await slowly.poll(shift, { message: `${city} in ${step.id}` }).toBeLessThanOrEqual(2);
  }

  const city = active.at(-1)?.scene.map.active ?? '';
  const { moved, movedTo } = drawn.at(-1) ?? {};
  if (!moved) throw new Error('nothing was explored');
  const activeCamera = await cameraOf(page);
  const story = await groundAround(page, city);
  const showsAgain = (picture: Buffer) =>
    slowly.poll(async () => picture.equals(await groundAround(page, city))).toBe(true);
  await explored(page);
  expect(await cameraOf(page)).toBe(movedTo);
  expect(movedTo).not.toBe(activeCamera);
  await slowly
    .poll(async () =>
      Math.hypot(...(await shiftBetween(page, moved, await groundAround(page, city)))),
    )
    .toBeLessThanOrEqual(2);
  await page.keyboard.press('Escape');
  await expect(map(page)).toHaveAttribute('data-camera', activeCamera ?? '');
  await showsAgain(story);
});

/** Without a GPU a step takes a second: every other step. */
const everyOther = steps.filter((_, index) => index % 2 === 0);

test('the live map shows the declared scenes, and requests nothing from other origins', async ({
  page,
  browser,
  baseURL,
}) => {
  const declared = await onDrawnMap(browser, baseURL, everyOther, stageState);
  const trouble = watch(page);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('blob:'))
      foreign.push(request.url());
  });
  await open(page, 'why-here');
  await slowly(map(page)).toHaveAttribute('data-state', 'live');
  for (const [index, step] of everyOther.entries()) {
    await goTo(page, step, { timeout: 120_000 });
    await slowly.poll(() => stageState(page), step.id).toEqual(declared[index]);
  }
  expect(foreign).toEqual([]);
  expect(trouble).toEqual([]);
});
