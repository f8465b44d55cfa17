import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { CHAPTER_ENDED } from '../../src/offline/until-pause.ts';
import { writeOffline } from '../../tools/offline/integration.ts';
import { serve, type Served } from '../../tools/serve.ts';
import { base, siteElsewhere } from '../site-elsewhere.ts';
import { found } from '../unit/found.ts';
import { goTo, map, onConnection, watch } from './support/page.ts';
import { chapters, interfaceOf, steps } from './support/story.ts';
import { beginningOf } from './support/words.ts';

const words = interfaceOf('en').offline;

const said = (page: Page) => page.locator('[data-offline-said]');
const notice = (page: Page) => page.locator('[data-newer]');
const stored = beginningOf(words.stored);

/** Far more than storing the whole site takes, in ms. */
const STORING = 300_000;

/** Comes to the end of a chapter again and again, as a reader does: only then is the site stored. */
async function readOn(page: Page, until: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate((type) => dispatchEvent(new Event(type)), CHAPTER_ENDED);
      return until();
    })
    .toBe(true);
}

/** Opens the site, reads on, and waits until it reports that it is stored. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await readOn(page, async () => (await said(page).textContent()) !== '');
  await expect(said(page)).toContainText(stored, { timeout: STORING });
}

/** Makes the browser check for a newer version, as it does from time to time by itself. */
async function lookForNewer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
}

/** Marks the open page, so that a test can tell whether it was reloaded. */
const mark = (page: Page) => page.evaluate(() => (document.documentElement.dataset.mark = 'old'));
const isMarked = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset.mark === 'old');

/** Gives a lesson as its plan says: the sheet with its picture, the documents, the questions on the way, the quiz. */
async function teachLesson(page: Page, address: string): Promise<void> {
  await page.goto(`${address}teach/plans/one-lesson/`);
  await page.locator('main a[href$="/teach/pictures/counting/"]').first().click();
  const picture = page.locator('.blind');
  await picture.scrollIntoViewIfNeeded();
  const width = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  await page.goto(`${address}teach/documents/convert-or-destroy/`);
  await expect(page.locator('.document').first()).toBeVisible();
  await page.goto(`${address}chapters/the-count/?questions=on`);
  await expect(page.locator('.asked.question')).not.toHaveCount(0);
  await page.goto(`${address}teach/quiz/the-count/`);
  const first = page.locator('[data-question="choose"]').first();
  await first.getByRole('radio').first().check();
  await first.getByRole('button', { name: interfaceOf('en').quiz_page.check }).click();
  await expect(first.locator('[data-verdict]')).toBeVisible();
}

test.use({ serviceWorkers: 'allow' });

test.describe('after one visit', () => {
  let site: Served;

  test.beforeEach(async () => {
    site = await serve({ root: await siteElsewhere(), base });
  });

  test('the whole site works without a network, under another base path', async ({ page }) => {
    const trouble = watch(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(page, site.address);
    const { address } = site;
    await site.close();
    await page.goto(`${address}#who-sat-there`);
    // Slow without a GPU.
    await expect(map(page)).toHaveAttribute('data-state', 'live', { timeout: 120_000 });
    for (const step of steps.slice(3, 8)) await goTo(page, step);
    await page.goto(`${address}chapters/the-count`);
    await expect(page.locator('h1')).toHaveText(
      found(
        chapters.find(({ id }) => id === 'the-count'),
        'the chapter',
      ).title,
    );
    await page.goto(`${address}sources/index.html`);
    await expect(page.locator('h1')).toBeVisible();
    await page.goto(`${address}search/?q=ryabkov`);
    await page.getByRole('link', { name: 'Sergey Ryabkov' }).first().click();
    await expect(page.locator('#person-ryabkov')).toBeInViewport();
    await teachLesson(page, address);
    await page.goto(`${address}?hindsight=with#why-here`);
    await expect(page.locator('html')).toHaveAttribute('data-hindsight', 'with');
    // With stills instead of the stage.
    await page.evaluate(() => {
      localStorage.setItem('four-capitals:motion', 'still');
    });
    await page.reload();
    const picture = page.locator('#the-agenda [data-still] img');
    await picture.scrollIntoViewIfNeeded();
    const width = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
    await expect.poll(width).toBeGreaterThan(0);
    await expect(said(page)).toContainText(stored);
    expect(trouble.filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });

  test.afterEach(async () => {
    await site.close();
  });
});

test.describe('when there is a newer version', () => {
  // Each test changes its own copy, because tests run in parallel.
  let folder: string;
  let page404: string;
  let glossary: string;
  let site: Served;

  test.beforeEach(async () => {
    folder = test.info().outputPath('site');
    page404 = `${folder}/404.html`;
    glossary = `${folder}/glossary/index.html`;
    cpSync('dist', folder, { recursive: true });
    site = await serve({ root: folder });
  });
  test.afterEach(async () => {
    await site.close();
  });

  /** Publishes a newer version of the site with another title on its glossary. */
  async function publishNewer(): Promise<void> {
    for (const file of [glossary, page404]) {
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('<h1>', '<h1>Newer: '));
    }
    await writeOffline(folder);
  }

  test('readers are told, nothing changes by itself, and the new version is used when they choose it', async ({
    page,
    context,
  }) => {
    const trouble = watch(page);
    await visit(page, `${site.address}glossary/`);
    const other = await context.newPage();
    await visit(other, `${site.address}#who-sat-there`);
    await mark(page);
    await mark(other);
    await publishNewer();
    await lookForNewer(page);
    await expect(notice(page)).toContainText(words.newer, { timeout: STORING });
    await expect(notice(other)).toContainText(words.newer);
    expect(await isMarked(page)).toBe(true);
    await expect(page.locator('h1')).not.toContainText('Newer');
    await notice(other).getByRole('button', { name: words.not_now }).click();
    await expect(notice(other)).toHaveCount(0);
    await notice(page).getByRole('button', { name: words.use_newer }).click();
    await expect(page.locator('h1')).toContainText('Newer');
    expect(await isMarked(page)).toBe(false);
    await expect(notice(page)).toHaveCount(0);
    // The other window, now older, shows the notice again and stays where it is until the reader agrees.
    await expect(notice(other)).toContainText(words.newer);
    expect(await isMarked(other)).toBe(true);
    await notice(other).getByRole('button', { name: words.use_newer }).click();
    await expect.poll(() => isMarked(other)).toBe(false);
    await expect(other).toHaveURL(/#who-sat-there$/);
    expect(trouble).toEqual([]);
  });

  for (const [what, spoil] of [
    [
      'is missing',
      () => {
        rmSync(page404);
      },
    ],
    [
      'is cut off',
      () => {
        writeFileSync(page404, readFileSync(page404).subarray(0, 900));
      },
    ],
    [
      'is from another site',
      () => {
        writeFileSync(page404, '<h1>Please sign in to this network</h1>');
      },
    ],
  ] as const) {
    test(`in which a file ${what}, the older version stays in use, complete`, async ({ page }) => {
      const warnings: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning') warnings.push(message.text());
      });
      await visit(page, `${site.address}glossary/`);
      await publishNewer();
      spoil();
      // Browsers may fail during the update or after it.
      await lookForNewer(page);
      await expect
        .poll(() => warnings.join(), { timeout: STORING })
        .toContain('could not be fetched whole');
      await expect(notice(page)).toHaveCount(0);
      await site.close();
      await page.reload();
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('h1')).not.toContainText('Newer');
      await page.goto(`${site.address}#who-sat-there`);
      await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
      expect(warnings.filter((line) => line.includes('fetched whole'))).toHaveLength(1);
    });
  }
});

test.describe('when the site cannot be stored', () => {
  async function expectStory(page: Page, context: BrowserContext): Promise<void> {
    const trouble = watch(page);
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await page.goto('./#who-sat-there');
    await expect(map(page)).toHaveAttribute('data-scene', 'who-sat-there');
    await readOn(page, () => Promise.resolve(warnings.some((line) => line.includes('offline'))));
    expect(warnings.filter((line) => line.includes('offline'))).toHaveLength(1);
    await page.evaluate(() => (location.hash = 'the-agenda'));
    await expect(map(page)).toHaveAttribute('data-scene', 'the-agenda');
    expect(warnings.filter((line) => line.includes('offline'))).toHaveLength(1);
    await expect(page.locator('[data-offline]')).toHaveJSProperty('hidden', true);
    expect(trouble.filter((line) => line.startsWith('uncaught'))).toEqual([]);
    await context.close();
  }

  test('because the browser refuses, the story works, with one warning', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'allow' });
    await context.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    await expectStory(await context.newPage(), context);
  });

  test('because the host has no service worker, the story works, with one warning', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'allow' });
    await context.route('**/sw.js', (route) => route.fulfill({ status: 404, body: '' }));
    await expectStory(await context.newPage(), context);
  });

  test('because the reader saves data, nothing is stored until they ask, and the size is stated', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await onConnection(page, { saveData: true });
    await page.goto('./glossary/');
    await page.getByRole('button', { name: interfaceOf('en').masthead.chapters }).click();
    const button = page.locator('[data-offline-store]');
    await expect(button).toBeVisible();
    await expect(button).toContainText(/\d(\.\d)? MB/);
    await expect(said(page)).toHaveText(words.not_stored);
    expect(asked.filter((address) => address.endsWith('sw.js'))).toEqual([]);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await button.click();
    await expect(said(page)).toContainText(stored, { timeout: STORING });
    await expect(button).toBeHidden();
  });
});

test('nothing is stored while the reader is at it', async ({ page }) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  // What waits for the pause has come by then.
  await expect
    .poll(() => asked.filter((address) => address.includes('keep-offline')).length)
    .toBeGreaterThan(0);
  await page.mouse.wheel(0, 200);
  await expect(page.locator('[data-figure="timeline"]')).toHaveAttribute('data-state', 'live');
  expect(asked.filter((address) => /sw\.js|offline\.json/.test(address))).toEqual([]);
  await readOn(page, async () => (await said(page).textContent()) !== '');
  await expect(said(page)).toContainText(stored, { timeout: STORING });
});
