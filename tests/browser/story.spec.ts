import { expect, test, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { cameraFor } from '../../src/figures/map/camera.ts';
import { plateForm } from '../../src/figures/plate/plate-form.ts';
import { interfaceOf, steps } from './support/story.ts';
import { seeded } from '../unit/seeded.ts';

const words = interfaceOf('en');
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** What the stage shows now, as data. */
async function stageState(page: Page) {
  return page.evaluate(() => {
    const map = document.querySelector<HTMLElement>('[data-figure="map"]');
    const timeline = document.querySelector<HTMLElement>('[data-figure="timeline"]');
    return {
      step: document.documentElement.dataset.step,
      map: map?.dataset.scene,
      camera: map?.dataset.camera,
      timeline: timeline?.dataset.scene,
      cursor: document.querySelector('.cursor-line')?.getAttribute('d'),
      flag: document.querySelector('.flag-text')?.textContent,
      threads: [...document.querySelectorAll('.thread line')].map((line) =>
        line.getAttribute('x2'),
      ),
    };
  });
}

/** Collects whatever goes wrong on a page. */
function watch(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_FAILED'))
      trouble.push(message.text());
  });
  return trouble;
}

async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
}

test.describe('the stage', () => {
  for (const size of sizes) {
    test(`shows the declared scene at every step, ${String(size.width)} px wide`, async ({
      page,
    }) => {
      const trouble = watch(page);
      await withoutWebGl(page);
      await page.setViewportSize(size);
      await page.goto('./');
      for (const { id, chapter, scene } of steps) {
        await page.evaluate((hash) => (location.hash = hash), id);
        await expect(page.locator('html')).toHaveAttribute('data-step', `${chapter}/${id}`);
        const map = page.locator('[data-figure="map"]');
        await expect(map).toHaveAttribute('data-scene', id);
        await expect(page.locator('[data-figure="timeline"]')).toHaveAttribute('data-scene', id);
        const stage = await page.locator('[data-stage]').evaluate((element) => {
          const { width, height } = element.getBoundingClientRect();
          return { width, height };
        });
        const { plate } = plateForm(stage, 1);
        const { lng, lat, zoom } = cameraFor(scene.map.camera, plate);
        const camera = [lng, lat, zoom, 0, 0].map((value) => value.toFixed(4)).join(',');
        await expect(map).toHaveAttribute('data-camera', camera);
      }
      expect(trouble).toEqual([]);
    });
  }

  test('300 random jumps leave it as a direct load does', async ({ page, browser, baseURL }) => {
    test.setTimeout(600_000);
    await withoutWebGl(page);
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto('./#why-here');
    await expect(page.locator('[data-figure="map"]')).toHaveAttribute('data-state', 'fallback');
    const fresh = await browser.newPage({
      viewport: { width: 1024, height: 768 },
      baseURL: baseURL ?? '',
    });
    await withoutWebGl(fresh);
    const direct = new Map<string, Awaited<ReturnType<typeof stageState>>>();
    for (const { id, chapter } of steps) {
      await fresh.goto('about:blank');
      await fresh.goto(`./#${id}`);
      await expect(fresh.locator('html')).toHaveAttribute('data-step', `${chapter}/${id}`);
      await expect(fresh.locator('[data-figure="map"]')).toHaveAttribute('data-scene', id);
      direct.set(id, await stageState(fresh));
    }
    await fresh.close();
    const random = seeded(2020);
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let jump = 0; jump < 300; jump += 1) {
      if (jump % 3 === 0)
        await page.evaluate((y) => {
          scrollTo({ top: y, behavior: 'instant' });
        }, random() * length);
      const step = steps[Math.floor(random() * steps.length)];
      if (!step) throw new Error('no step');
      await page.evaluate(async (id) => {
        location.hash = '';
        location.hash = id;
        await new Promise((done) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(done);
          });
        });
      }, step.id);
      await expect(page.locator('[data-figure="map"]')).toHaveAttribute('data-scene', step.id);
      expect(await stageState(page)).toEqual(direct.get(step.id));
    }
  });

  test('keeps the place told uncovered from 320 to 1920 px', async ({ page }) => {
    await withoutWebGl(page);
    for (const width of [320, 360, 390, 600, 768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('about:blank');
      await page.goto('./#why-here');
      if (width >= 360) {
        await expect(page.locator('[data-figure="timeline"]')).toHaveAttribute(
          'data-state',
          'live',
        );
      }
      for (const { id, scene } of steps) {
        await page.evaluate((hash) => (location.hash = hash), id);
        if (width < 360) {
          await expect(page.locator(`[id="${id}"] [data-still] img`)).toBeVisible();
          continue;
        }
        await expect(page.locator('[data-figure="map"]')).toHaveAttribute('data-scene', id);
        const cover = await page.evaluate((told) => {
          const sign = document.querySelector(`[data-place="${told}"]`);
          if (!sign) return 'not drawn';
          const box = sign.getBoundingClientRect();
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          const top = document.elementsFromPoint(x, y)[0];
          return top?.closest('[data-stage]')
            ? ''
            : (top?.outerHTML.slice(0, 80) ?? 'outside the window');
        }, scene.map.told);
        expect(cover, `${id} at ${String(width)} px`).toBe('');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      }
    }
  });

  test('moves in the passage, both ways alike, and not in the hold', async ({ page }) => {
    await withoutWebGl(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('./#salt-opens');
    const map = page.locator('[data-figure="map"]');
    await expect(map).toHaveAttribute('data-state', 'fallback');
    const from = await page.evaluate(() => scrollY);
    const at = async (offset: number) => {
      await page.evaluate(async (y) => {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((done) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(done);
          });
        });
      }, from + offset);
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
});

test.describe('when something is missing', () => {
  test('without script every word and one picture per step are there', async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    await page.goto('./');
    await expect(page.locator('.step')).toHaveCount(steps.length);
    for (const { id } of steps) {
      await page.locator(`[id="${id}"] [data-still] img`).scrollIntoViewIfNeeded();
      await expect(page.locator(`[id="${id}"] [data-still] img`)).toBeVisible();
      await expect(page.locator(`[id="${id}"] .prose`)).toBeVisible();
    }
    await expect(page.locator('[data-controls]')).toBeHidden();
    await page.close();
  });

  for (const [what, spoil] of [
    ['WebGL', withoutWebGl],
    ['the map’s data', (page: Page) => page.route(/world\..*json/, (route) => route.abort())],
    ['the map’s script', (page: Page) => page.route(/\/live\..*js/, (route) => route.abort())],
    [
      'the map’s worker',
      (page: Page) => page.route(/maplibre-gl-worker/, (route) => route.abort()),
    ],
  ] as const) {
    test(`without ${what} the drawn map moves, and says so`, async ({ page }) => {
      const trouble = watch(page);
      await spoil(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto('./#who-sat-there');
      const map = page.locator('[data-figure="map"]');
      await expect(map).toHaveAttribute('data-state', 'fallback');
      await expect(page.getByText(words.stage.no_detailed_map)).toBeVisible();
      const land = page.locator('[data-layer="base"] .world');
      const before = await land.getAttribute('transform');
      await page.evaluate(() => (location.hash = 'the-agenda'));
      await expect(map).toHaveAttribute('data-scene', 'the-agenda');
      expect(await land.getAttribute('transform')).not.toBe(before);
      expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
    });
  }

  test('without the stage’s script the page is an article', async ({ page }) => {
    const trouble = watch(page);
    await page.route(/\/start\..*js/, (route) => route.abort());
    await page.goto('./#who-sat-there');
    await expect(page.locator('html')).toHaveAttribute('data-reading', 'article');
    await expect(page.getByText(words.stage.no_stage)).toBeAttached();
    await expect(page.locator('#who-sat-there [data-still] img')).toBeVisible();
    expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
});

test.describe('the live map', () => {
  test('lies on the drawn map, and asks nobody else', async ({ page, baseURL }) => {
    const trouble = watch(page);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('blob:'))
        foreign.push(request.url());
    });
    await page.setViewportSize({ width: 800, height: 700 });
    await page.goto('./#who-sat-there');
    await expect(page.locator('[data-figure="map"]')).toHaveAttribute('data-state', 'live', {
      timeout: 90_000,
    });
    for (const id of ['the-agenda', 'why-here', 'announced']) {
      await page.evaluate((hash) => (location.hash = hash), id);
      await expect(page.locator('[data-figure="map"]')).toHaveAttribute('data-scene', id);
    }
    expect(foreign).toEqual([]);
    expect(trouble).toEqual([]);
  });
});

test.describe('for every reader', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const size of sizes) {
      test(`axe finds nothing, ${theme}, ${String(size.width)} px`, async ({
        browser,
        baseURL,
      }) => {
        const context = await browser.newContext({
          colorScheme: theme,
          viewport: size,
          baseURL: baseURL ?? '',
          bypassCSP: true,
        });
        const page = await context.newPage();
        await withoutWebGl(page);
        for (const address of ['./', './#who-sat-there', './sources/', './dates/']) {
          await page.goto('about:blank');
          await page.goto(address);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
            address,
          ).toEqual([]);
        }
        await context.close();
      });
    }
  }

  test('the keyboard alone walks every step', async ({ page }) => {
    await withoutWebGl(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('./#why-here');
    await page.locator('[data-stage]').focus();
    for (const { id, chapter } of steps.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('html')).toHaveAttribute('data-step', `${chapter}/${id}`);
    }
  });

  test('the ribbon is one stop, with arrows from mark to mark', async ({ page }) => {
    await withoutWebGl(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('./#who-sat-there');
    const marks = page.locator('[data-layer="marks"] button');
    await expect(marks.first()).toBeAttached();
    await expect(page.locator('[data-layer="marks"] button[tabindex="0"]')).toHaveCount(1);
    await page.locator('[data-layer="marks"] button[tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-mark'));
    await page.keyboard.press('ArrowLeft');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('data-mark'));
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
  });

  test('a marker opens its source in place, and Escape closes it', async ({ page }) => {
    await page.goto('./#who-sat-there');
    const marker = page.locator('#who-sat-there a[data-note]').first();
    await marker.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.note-here')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.note-here')).toHaveCount(0);
    await expect(marker).toBeFocused();
  });

  for (const size of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ])
    test(`nothing shifts while the story is scrolled, and the history does not grow (${String(size.width)} wide)`, async ({
      page,
    }) => {
      await withoutWebGl(page);
      await page.setViewportSize(size);
      await page.addInitScript(() => {
        Object.assign(window, { shifts: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            (window as unknown as { shifts: number }).shifts += (
              entry as unknown as { value: number }
            ).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto('./');
      const before = await page.evaluate(() => history.length);
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let y = 0; y < length; y += 420) {
        await page.evaluate(async (top) => {
          scrollTo({ top, behavior: 'instant' });
          await new Promise((done) => {
            requestAnimationFrame(() => {
              requestAnimationFrame(done);
            });
          });
        }, y);
      }
      expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
      expect(await page.evaluate(() => history.length)).toBe(before);
    });

  test('with reduced motion it cuts at the step', async ({ page }) => {
    await withoutWebGl(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('./#salt-opens');
    await expect(page.locator('[data-figure="map"]')).toHaveAttribute('data-scene', 'salt-opens');
    const from = await page.evaluate(() => scrollY);
    const cameras = new Set<string | undefined>();
    for (let offset = 0; offset <= 1000; offset += 100) {
      await page.evaluate(async (y) => {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((done) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(done);
          });
        });
      }, from + offset);
      cameras.add((await stageState(page)).camera);
    }
    expect(cameras.size).toBe(2);
  });

  test('a strange address is ignored', async ({ page }) => {
    const trouble = watch(page);
    for (const hash of [
      '%',
      '%E0%A4%A',
      '<img src=x>',
      '__proto__',
      'a'.repeat(5000),
      'why-here"]',
      '\u0000',
    ]) {
      await page.goto('about:blank');
      await page.goto(`./?q=${encodeURIComponent(hash)}#${hash}`);
      await expect(page.locator('h1')).toBeVisible();
    }
    expect(trouble).toEqual([]);
  });
});
