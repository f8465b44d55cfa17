import { expect, test, type Page, type Route } from '@playwright/test';
import { map, onConnection, unpainted, watch, withoutWebGl } from './support/page.ts';
import { interfaceOf, steps } from './support/story.ts';
import { chooseInView } from './support/view.ts';
import { withWebGl } from './support/webgl.ts';

const words = interfaceOf('en');

/** The first step with this figure, and the steps before and after it, which have another or none. */
function aroundFigure(name: string) {
  const index = steps.findIndex(({ scene }) => scene.figure?.name === name);
  const [before, step, after] = steps.slice(index - 1, index + 2);
  if (!before || !step || !after || after.scene.figure?.name === name)
    throw new Error(`no step has the figure ${name} between two without`);
  return [before, step, after] as const;
}

// With WebGL, so that only what a test takes away is missing.
test.use(withWebGl);

test('without scripts there are all words and one picture per step', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await page.goto('./');
  await expect(page.locator('.step')).toHaveCount(steps.length);
  // Pictures are loaded when they are about to be seen; every ninth is waited for.
  for (const { id } of steps.filter((_, index) => index % 9 === 0)) {
    const picture = page.locator(`[id="${id}"] [data-still] img`);
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
  }
  const seen = await page.locator('.step').evaluateAll((all) =>
    all.map((step) => ({
      id: step.id,
      picture: step.querySelector('[data-still] img')?.checkVisibility(),
      words: step.querySelector('.prose')?.checkVisibility(),
    })),
  );
  expect(seen).toEqual(steps.map(({ id }) => ({ id, picture: true, words: true })));
  await expect(page.locator('[data-controls]')).toBeHidden();
  await page.close();
});

for (const [what, spoil] of [
  ['WebGL', withoutWebGl],
  ['the map’s data', (page: Page) => page.route(/world\..*json/, (route) => route.abort())],
  ['the map’s script', (page: Page) => page.route(/\/live\..*js/, (route) => route.abort())],
  ['the map’s worker', (page: Page) => page.route(/maplibre-gl-worker/, (route) => route.abort())],
] as const) {
  test(`without ${what} the drawn map moves, and a message says so`, async ({ page }) => {
    const trouble = watch(page);
    await spoil(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('./#who-sat-there');
    await expect(map(page)).toHaveAttribute('data-state', 'fallback');
    await expect(page.getByText(words.stage.no_detailed_map)).toBeVisible();
    const land = page.locator('[data-layer="base"] .world');
    const before = await land.getAttribute('transform');
    await page.evaluate(() => (location.hash = 'the-agenda'));
    await expect(map(page)).toHaveAttribute('data-scene', 'the-agenda');
    expect(await land.getAttribute('transform')).not.toBe(before);
    expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
}

for (const connection of [{ saveData: true }, { effectiveType: '3g' }]) {
  test(`with ${JSON.stringify(connection)} the drawn map stays until the detailed one is requested`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await onConnection(page, connection);
    await page.goto('./#who-sat-there');
    const button = page.getByRole('button', { name: words.stage.load_map });
    await expect(button).toBeVisible();
    await page.evaluate(() => (location.hash = 'the-agenda'));
    await expect(map(page)).toHaveAttribute('data-scene', 'the-agenda');
    const isOfDetailedMap = (address: string) => /\/(live|world)\./.test(address);
    expect(asked.filter(isOfDetailedMap)).toEqual([]);
    await button.click();
    await expect(button).toBeHidden();
    await expect.poll(() => asked.some(isOfDetailedMap)).toBe(true);
  });
}

for (const mode of ['scroll', 'step']) {
  test(`on a slow network the still of a step replaces the stage until it has loaded, in mode ${mode}`, async ({
    page,
  }) => {
    await withoutWebGl(page);
    let isHeld = true;
    const held: (() => void)[] = [];
    await page.route(/story\.json|\/story-stage\..*js/, async (route) => {
      if (isHeld) {
        await new Promise<void>((done) => {
          held.push(done);
        });
      }
      await route.continue();
    });
    await page.goto(`./?mode=${mode}#who-sat-there`);
    await expect(page.locator('#who-sat-there .prose')).toBeInViewport();
    await page.evaluate(() => (location.hash = 'the-agenda'));
    await expect(page.locator('#the-agenda .prose')).toBeInViewport();
    const picture = page.locator('[data-stage] img');
    await expect(picture).toBeVisible();
    const own = await page.locator('#the-agenda [data-still] img').getAttribute('src');
    await expect(picture).toHaveAttribute('src', own ?? '');
    await expect(page.getByText(words.stage.stage_to_come)).toBeVisible();
    isHeld = false;
    for (const go of held) go();
    await expect(map(page)).toHaveAttribute('data-scene', 'the-agenda');
    await expect(page.locator('#the-agenda .prose')).toBeInViewport();
    await expect(picture).toHaveCount(0);
  });
}

for (const [what, file] of [
  ['the page’s script', /\/Story\.astro.*js/],
  ['a script that it imports', /\/assets\/page\.[^/]*\.js/],
  ['the stage’s script', /\/story-stage\..*js/],
  ['the story’s data', /story\.json/],
] as const) {
  test(`without ${what} the page is an article, and says why`, async ({ page }) => {
    const trouble = watch(page);
    await page.route(file, (route) => route.abort());
    await page.goto('./#who-sat-there');
    await expect(page.locator('html')).toHaveAttribute('data-reading', 'article');
    await expect(page.getByText(words.stage.no_stage)).toBeVisible();
    await expect(page.locator('#who-sat-there [data-still] img')).toBeVisible();
    expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
}

test('whatever foreign scripts do wrong, at any time, the stage goes on', async ({ page }) => {
  await withoutWebGl(page);
  await unpainted(page);
  await page.addInitScript(() => {
    const spoil = () => {
      for (const address of ['https://foreign.invalid/x.js', '/analytics/x.js']) {
        for (const name of ['script', 'img', 'iframe', 'link']) {
          const foreign = document.createElement(name);
          if (name === 'link') foreign.setAttribute('rel', 'stylesheet');
          foreign.setAttribute(name === 'link' ? 'href' : 'src', address);
          document.head.append(foreign);
        }
        void Promise.reject(new Error('foreign'));
        setTimeout(() => {
          throw new Error('foreign');
        });
      }
    };
    // As an extension does: before the page's own scripts, and again once all is running.
    new MutationObserver((_, observer) => {
      if (!document.querySelector('head')) return;
      observer.disconnect();
      spoil();
    }).observe(document, { childList: true, subtree: true });
    addEventListener('spoil', spoil);
  });
  await page.goto('./#who-sat-there');
  await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
  await page.evaluate(() => dispatchEvent(new Event('spoil')));
  await page.evaluate(() => (location.hash = 'the-agenda'));
  await expect(map(page)).toHaveAttribute('data-scene', 'the-agenda');
  await expect(page.locator('html')).not.toHaveAttribute('data-reading');
  await expect(page.getByText(words.stage.no_stage)).toBeHidden();
});

for (const [what, spoil] of [
  ['whose script does not load', (route: Route) => route.abort()],
  [
    'that cannot be drawn',
    async (route: Route) => {
      const script = await (await route.fetch()).text();
      const spoilt = script.replace(/\bdraw:/, 'drawn:');
      if (spoilt === script) throw new Error('the script has nothing that draws');
      await route.fulfill({ contentType: 'text/javascript', body: spoilt });
    },
  ],
] as const) {
  test(`a figure ${what} is replaced by the still of its step, and everything else works`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await withoutWebGl(page);
    const [{ id: before }, { id }, { id: after }] = aroundFigure('counting');
    await page.route(/\/counting\..*js/, spoil);
    await page.goto(`./#${before}`);
    const picture = page.locator('[data-stage] img');
    await expect(map(page)).toHaveAttribute('data-scene', before);
    await expect(picture).toHaveCount(0);

    await page.evaluate((hash) => (location.hash = hash), id);
    await expect(map(page)).toHaveAttribute('data-scene', id);
    await expect(picture).toBeVisible();
    const own = await page.locator(`[id="${id}"] [data-still] img`).getAttribute('src');
    await expect(picture).toHaveAttribute('src', own ?? '');
    await expect(page.getByText(words.stage.no_figure)).toBeVisible();
    await expect(page.locator('[data-stage] .drawn').first()).toBeHidden();
    await expect(page.locator(`[id="${id}"] .picture-words > [role="img"]`)).toHaveAccessibleName(
      /\w/,
    );

    await page.evaluate((hash) => (location.hash = hash), after);
    await expect(map(page)).toHaveAttribute('data-scene', after);
    await expect(picture).toHaveCount(0);
    await expect(page.locator('[data-layer="over"]')).toBeVisible();
    expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
}

test('without fonts all words are there and nothing is wider than the page', async ({ page }) => {
  const trouble = watch(page);
  await page.route('**/*.woff2', (route) => route.abort());
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#who-sat-there');
  await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
  await expect(page.locator('#who-sat-there-title')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
});

test('without styles the article can be read', async ({ page }) => {
  const trouble = watch(page);
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/<style[\s>].*?<\/style>/gs, '');
      await route.fulfill({ response, body: html });
    },
  );
  await page.goto('./#who-sat-there');
  await expect(page.locator('#who-sat-there .prose')).toBeVisible();
  await expect(page.locator('#who-sat-there [data-still] img')).toBeVisible();
  expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
});

test('without storage settings last as long as the page is open', async ({ page }) => {
  const trouble = watch(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#who-sat-there');
  await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
  await chooseInView(page, 'theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await chooseInView(page, 'motion', 'cuts');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'cuts');
  expect(trouble).toEqual([]);
});

for (const year of [1970, 2099]) {
  test(`with a clock that says ${String(year)} the story is the same`, async ({ page }) => {
    const trouble = watch(page);
    await page.clock.setFixedTime(new Date(`${String(year)}-01-01T00:00:00Z`));
    await page.goto('./#who-sat-there');
    await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
    await expect(page.locator('.flag-text').last()).toContainText('2020');
    expect(trouble).toEqual([]);
  });
}

test('when the WebGL context is lost, the story continues with the drawn map', async ({ page }) => {
  const trouble = watch(page);
  const patiently = expect.configure({ timeout: 120_000 });
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto('./#who-sat-there');
  await patiently(map(page)).toHaveAttribute('data-state', 'live');
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-layer="ground"] canvas');
    const gl = canvas?.getContext('webgl2');
    if (!gl) throw new Error('the live map has no WebGL');
    gl.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await patiently(map(page)).toHaveAttribute('data-state', 'fallback');
  await page.evaluate(() => (location.hash = 'same-day'));
  await patiently(map(page)).toHaveAttribute('data-scene', 'same-day');
  await expect(page.locator('[data-layer="base"] .world')).toBeVisible();
  expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
});
