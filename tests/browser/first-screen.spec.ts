import { expect, test, type Page } from '@playwright/test';
import { sizes, twoFrames, watch } from './support/page.ts';

/** The names of the site's own fonts that the page is set in now. */
const ownFonts = (page: Page) =>
  page.evaluate(() =>
    [...document.fonts].flatMap(({ family, status }) =>
      status === 'loaded' && family.includes('Title') ? [family] : [],
    ),
  );

/** Everything that browsers count as a shift of the layout, from the page's beginning. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(list.getEntries().map((entry) => JSON.stringify(entry)));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Without a shift it is never called.
        setTimeout(() => {
          resolve([]);
        }, 200);
      }),
  );

for (const size of sizes) {
  test(`at ${String(size.width)} px fonts are asked for after the first paint, and move nothing`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await page.setViewportSize(size);
    let release: () => void = () => undefined;
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await isReleased;
      await route.continue();
    });
    await page.goto('./');
    await expect(page.locator('h1')).toBeVisible();
    expect(await ownFonts(page)).toEqual([]);
    release();
    await expect.poll(() => ownFonts(page)).toEqual(['Literata Title']);
    await twoFrames(page);
    const { painted, fonts } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      fonts: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.woff2'))
        .map(({ startTime }) => startTime),
    }));
    expect(fonts.length).toBeGreaterThan(0);
    expect(Math.min(...fonts)).toBeGreaterThan(painted);
    expect(await shifts(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });
}

const isPainted = (page: Page) =>
  page
    .locator('#the-agenda h3')
    .evaluate((title) => title.checkVisibility({ visibilityProperty: true }));

/** Lets no time pass for the page's patience (boot.ts), until `runOut` is called: machines are slow. */
async function holdPatience(page: Page): Promise<{ runOut: () => Promise<void> }> {
  await page.addInitScript(() => {
    const real = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (act: () => void, after: number) =>
        after === 800 ? (Object.assign(window, { late: act }), 0) : real(act, after),
    });
  });
  return {
    runOut: () =>
      page.evaluate(() => {
        (window as unknown as { late: () => void }).late();
      }),
  };
}

test('opened at a step, a page waits for its fonts', async ({ page }) => {
  await holdPatience(page);
  await page.goto('./#the-agenda', { waitUntil: 'commit' });
  await expect.poll(() => ownFonts(page)).toEqual(['Literata Title']);
  await expect.poll(() => isPainted(page)).toBe(true);
  expect(await shifts(page)).toEqual([]);
});

test('opened at a step, a page does not wait for fonts for ever', async ({ page }) => {
  const patience = await holdPatience(page);
  await page.route('**/*.woff2', () => undefined);
  await page.goto('./#the-agenda', { waitUntil: 'commit' });
  await expect.poll(() => isPainted(page)).toBe(false);
  await patience.runOut();
  await expect.poll(() => isPainted(page)).toBe(true);
  expect(await ownFonts(page)).toEqual([]);
});

test('on a second page the fonts are there from the start, and stay when another style sheet comes', async ({
  page,
}) => {
  await holdPatience(page);
  await page.route('**/another.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: '@layer base, another;' }),
  );
  await page.goto('./how-we-know/');
  await page.goto('./chapters/the-count/');
  await expect.poll(() => ownFonts(page)).toEqual(['Literata Title']);
  // As the live map's does: browsers then work out the faces of all sheets again.
  await page.evaluate(async () => {
    const link = document.createElement('link');
    const loaded = new Promise((resolve) => {
      link.addEventListener('load', resolve);
    });
    Object.assign(link, { rel: 'stylesheet', href: '../../another.css' });
    document.head.append(link);
    await loaded;
  });
  await twoFrames(page);
  expect(await ownFonts(page)).toEqual(['Literata Title']);
  expect(await shifts(page)).toEqual([]);
});

/** Where every step begins, and the attribute that says that some are not laid out yet. */
const layoutOf = (page: Page) =>
  page.evaluate(() => ({
    deferred: document.documentElement.dataset.deferred,
    tops: [...document.querySelectorAll<HTMLElement>('.step')].map(({ offsetTop }) => offsetTop),
  }));

test('the rest of the story is laid out in idle time, or at once when the reader moves', async ({
  page,
}) => {
  // The fonts must not arrive in between: they change heights.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('./#why-here');
  const whole = await layoutOf(page);
  expect(whole.deferred).toBeUndefined();
  await page.goto('about:blank');
  await page.goto('./');
  await expect.poll(async () => (await layoutOf(page)).deferred).toBeUndefined();
  expect(await layoutOf(page)).toEqual(whole);
  // Never idle: only the reader's move has it laid out.
  await page.addInitScript(() => {
    Object.assign(window, { requestIdleCallback: () => 0 });
  });
  await page.goto('about:blank');
  await page.goto('./');
  expect((await layoutOf(page)).deferred).toBe('');
  await page.mouse.wheel(0, 10);
  await expect.poll(async () => (await layoutOf(page)).deferred).toBeUndefined();
  expect((await layoutOf(page)).tops).toEqual(whole.tops);
});

test('without scripts, the whole story is laid out, and the fonts are fetched', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const trouble = watch(page);
  const fonts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2') && response.ok()) fonts.push(response.url());
  });
  await page.goto('./');
  await expect.poll(() => fonts.length).toBeGreaterThan(2);
  const last = page.locator('.step').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(trouble).toEqual([]);
  await context.close();
});
