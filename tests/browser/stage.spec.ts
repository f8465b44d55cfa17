import { expect, test } from '@playwright/test';
import { randomLcg } from 'd3';
import { declared } from '../../tools/engines/declared.ts';
import { found } from '../unit/found.ts';
import {
  map,
  open,
  scrollOffset,
  scrollToOffset,
  sizes,
  stageState,
  twoFrames,
  unpainted,
  watch,
  withDrawnMap,
  type Step,
} from './support/page.ts';
import { steps } from './support/story.ts';
import { walk, type Shown } from './support/walk.ts';

const firstStep = 'why-here';

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

for (const width of [360, 390, 600, 768, 1024, 1440, 1920]) {
  test(`every step shows its scene as declared, with nothing over the active place, ${String(width)} px wide`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const shown = await walk(
      page,
      steps.map((step) => ({ step })),
    );
    expect(shown.length).toBe(steps.length);
    expect(
      shown.map(({ step, map, timeline, camera }) => ({ step, map, timeline, camera })),
    ).toEqual(steps.map((step, index) => declared(step, found(shown[index], step.id).stage)));
    expect(shown.filter(({ cover }) => cover !== '')).toEqual([]);
    expect(shown.flatMap(({ unseen }) => unseen)).toEqual([]);
    expect(shown.filter(({ sideways }) => sideways > 0)).toEqual([]);
    expect(trouble).toEqual([]);
  });
}

test('without room for a stage every step has its own picture, 320 px wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`./#${firstStep}`);
  const shown = await walk(
    page,
    steps.map((step) => ({ step })),
  );
  expect(shown.map(({ step }) => step)).toEqual(steps.map(({ id, chapter }) => `${chapter}/${id}`));
  expect(shown.filter(({ hasPicture }) => !hasPicture)).toEqual([]);
  expect(shown.filter(({ sideways }) => sideways > 0)).toEqual([]);
  expect(shown.filter(({ stage }) => stage.width > 0)).toEqual([]);
});

test('300 random jumps, by address and by scrolling, lead to the same state as a direct load', async ({
  page,
  browser,
  baseURL,
}) => {
  const viewport = { width: 1024, height: 768 };
  const fresh = await browser.newPage({ viewport, baseURL: baseURL ?? '' });
  await withDrawnMap(fresh);
  await unpainted(fresh);
  // The fonts must not arrive on the way: they change heights, and with them where a step is.
  for (const each of [fresh, page]) {
    await each.route('**/*.woff2', (route) => route.abort());
  }
  const direct: { step: Step; shown: Shown }[] = [];
  // A goal needs a page load of its own, so they are a third of the steps; detours lead through all of them.
  for (const step of steps.filter((_, index) => index % 3 === 1)) {
    await open(fresh, step.id);
    const [shown] = await walk(fresh, [{ step }]);
    direct.push({ step, shown: found(shown, step.id) });
  }
  await fresh.close();
  await page.setViewportSize(viewport);
  await open(page, firstStep);
  await expect(map(page)).toHaveAttribute('data-state', 'fallback');
  const random = randomLcg(2020);
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  const jumps = Array.from({ length: 300 }, (_, jump) => ({
    detour: jump % 3 === 0 ? random() * length : undefined,
    goal: found(direct[Math.floor(random() * direct.length)], 'a step'),
    isByAddress: jump % 2 === 0,
  }));
  const shown = await walk(
    page,
    jumps.map(({ detour, goal, isByAddress }) => ({
      step: goal.step,
      ...(detour === undefined ? {} : { detour }),
      ...(isByAddress ? {} : { offset: goal.shown.offset }),
    })),
  );
  expect(shown).toEqual(jumps.map(({ goal }) => goal.shown));
});

test('the stage moves in a passage, the same in both directions, and not while a scene holds', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'salt-opens');
  await expect(map(page)).toHaveAttribute('data-state', 'fallback');
  const from = await scrollOffset(page);
  const at = async (offset: number) => {
    await scrollToOffset(page, from + offset);
    return stageState(page);
  };
  const offsets = [0, 300, 500, 600, 700, 800];
  const there = [];
  for (const offset of offsets) there.push(await at(offset));
  const back = [];
  for (const offset of offsets.toReversed()) back.push(await at(offset));
  expect(back.toReversed()).toEqual(there);
  expect(new Set(there.map(({ camera }) => camera)).size).toBeGreaterThan(2);
  expect(await at(8)).toEqual(await at(0));
});

test('larger letters enlarge the drawings, and the buttons stay on their marks', async ({
  page,
}) => {
  await open(page, firstStep);
  const enlarged = page.locator('[data-stage] .scaled');
  await expect(enlarged).toHaveCount(2);
  for (const [size, transform] of [
    ['24px', 'scale(1.5)'],
    ['16px', null],
  ] as const) {
    await page.evaluate((letters) => (document.documentElement.style.fontSize = letters), size);
    for (const group of await enlarged.all()) {
      if (transform === null) await expect(group).not.toHaveAttribute('transform');
      else await expect(group).toHaveAttribute('transform', transform);
    }
    const apart = await page.evaluate(() => {
      const centre = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + width / 2, y + height / 2] as const;
      };
      const drawn = [...document.querySelectorAll('[data-layer="ribbon"] .marks path')].map(centre);
      return [...document.querySelectorAll('[data-mark]')]
        .map(centre)
        .map(([x, y]) => Math.min(...drawn.map(([left, top]) => Math.hypot(left - x, top - y))));
    });
    expect(apart.length).toBeGreaterThan(0);
    expect(Math.max(...apart), size).toBeLessThan(3);
  }
});

test('threads run from the axis to a place at any moment, at any width', async ({ page }) => {
  const random = randomLcg(1969);
  for (const width of [390, 768, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, firstStep);
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let moment = 0; moment < 25; moment += 1) {
      await scrollToOffset(page, random() * length);
      const loose = await page.evaluate(() => {
        const centre = (element: Element | null) => {
          const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
          return [x + width / 2, y + height / 2] as const;
        };
        const over = document.querySelector('[data-layer="over"]');
        const places = [...(over?.querySelectorAll('[data-place]') ?? [])].map(centre);
        const plate = over?.querySelector('.frame-inner')?.getBoundingClientRect() ?? new DOMRect();
        const axis = plate.bottom;
        const isOnPlate = ({ x, y }: DOMPoint) =>
          x > plate.left && x < plate.right && y > plate.top && y < plate.bottom;
        const onScreen = over?.querySelector<SVGGraphicsElement>('.threads')?.getScreenCTM();
        const lines = [...(over?.querySelectorAll<SVGLineElement>('.thread line') ?? [])];
        return lines.flatMap((line) => {
          const end = (x: SVGAnimatedLength, y: SVGAnimatedLength) =>
            new DOMPoint(x.baseVal.value, y.baseVal.value).matrixTransform(onScreen ?? undefined);
          const place = end(line.x2, line.y2);
          const day = end(line.x1, line.y1);
          const fromPlace = isOnPlate(place)
            ? Math.min(...places.map(([x, y]) => Math.hypot(x - place.x, y - place.y)))
            : 0;
          const fromAxis = Math.abs(day.y - axis);
          return fromPlace <= 2 && fromAxis <= 2
            ? []
            : [`${String(fromPlace)} px from any place, ${String(fromAxis)} px from the axis`];
        });
      });
      expect(loose, `${String(width)} px wide, at ${String(await scrollOffset(page))}`).toEqual([]);
    }
  }
});

test('resizing and rotating keep the step', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'the-agenda');
  for (const [width, height] of [
    [1024, 700],
    [390, 844],
    [844, 390],
    [320, 640],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await twoFrames(page);
    await expect(page.locator('html')).toHaveAttribute('data-step', 'second-round/the-agenda');
    await expect(page.locator('#the-agenda h3')).toBeInViewport();
  }
});

for (const size of sizes) {
  test(`changing the height of the window keeps the text being read, ${String(size.width)} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, 'the-agenda');
    await scrollToOffset(page, (await scrollOffset(page)) + 90);
    for (const height of [size.height - 240, size.height - 60, size.height]) {
      await page.setViewportSize({ ...size, height });
      await twoFrames(page);
      await expect(page.locator('html')).toHaveAttribute('data-step', 'second-round/the-agenda');
      await expect(page.locator('#the-agenda .prose')).toBeInViewport();
    }
  });
}

test('an address bar that hides and reappears moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'the-agenda');
  const from = await scrollOffset(page);
  for (const on of [0, 120, 420, 640]) {
    await scrollToOffset(page, from + on);
    const before = { offset: await scrollOffset(page), state: await stageState(page) };
    // An address bar changes the reported height of the window, but not the heights used in the layout.
    for (const height of [900, 844]) {
      await page.evaluate((value) => {
        Object.defineProperty(window, 'innerHeight', { configurable: true, value });
        dispatchEvent(new Event('resize'));
      }, height);
      await twoFrames(page);
      expect({ offset: await scrollOffset(page), state: await stageState(page) }).toEqual(before);
    }
  }
});

test('with reduced motion the stage cuts from step to step', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'salt-opens');
  const from = await scrollOffset(page);
  const way = await page.evaluate(() => {
    const [here, next] = ['#salt-opens', '#belvedere'].map((id) => document.querySelector(id));
    return (next?.getBoundingClientRect().top ?? 0) - (here?.getBoundingClientRect().top ?? 0);
  });
  const cameras = new Set<string | undefined>();
  for (let tenth = 0; tenth <= 10; tenth += 1) {
    await scrollToOffset(page, from + (way * tenth) / 10);
    cameras.add((await stageState(page)).camera);
  }
  expect(cameras.size).toBe(2);
});

test('when only the pixel ratio changes, what is painted is painted again as sharply', async ({
  page,
}) => {
  const dots = found(
    steps.find(({ scene }) => scene.figure?.name === 'dots'),
    'a step with dots',
  );
  const size = { width: 1000, height: 700 };
  await page.setViewportSize(size);
  await open(page, dots.id);
  const ratio = () =>
    page
      .locator('canvas[data-layer="paint"]')
      .evaluate((canvas: HTMLCanvasElement) => Math.round(canvas.width / canvas.clientWidth));
  await expect.poll(ratio).toBe(1);
  const session = await page.context().newCDPSession(page);
  // A busy browser drops it now and then, and says nothing.
  await expect(async () => {
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...{ ...size, mobile: false },
      deviceScaleFactor: 2,
    });
    expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
  }).toPass();
  // Chromium tells the page of it in most runs, not in all: the next movement of the reader is soon enough.
  await expect(async () => {
    await page.mouse.wheel(0, 1);
    expect(await ratio()).toBe(2);
  }).toPass();
});
