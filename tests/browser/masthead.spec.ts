import { expect, test, type Page } from '@playwright/test';
import { serve, type Served } from '../../tools/serve.ts';
import { base, siteElsewhere } from '../site-elsewhere.ts';
import { faultsInBars, narrowBars, SPACED_OUT } from './support/bars.ts';
import { map, open, twoFrames, unpainted, withDrawnMap } from './support/page.ts';
import { interfaceOf, steps } from './support/story.ts';
import { chooseInView, viewButton } from './support/view.ts';

const words = interfaceOf('en');
const step = 'who-sat-there';

const WIDTHS = [320, 344, 360, 375, 390, 412, 480, 600, 767, 768, 820, 959, 960, 1024, 1199, 1200];
const WIDER = [1280, 1366, 1440, 1920];

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

/** The faults of both bars at every width, with the reader's own spacing of letters or without. */
async function faultsAtAllWidths(page: Page, address: string, styles = ''): Promise<string[]> {
  const faults: string[] = [];
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  await expect(map(page)).toHaveAttribute('data-scene', new URL(page.url()).hash.slice(1));
  if (styles !== '') await page.addStyleTag({ content: styles });
  for (const width of [...WIDTHS, ...WIDER]) {
    await page.setViewportSize({ width, height: 900 });
    await twoFrames(page);
    const found = [
      ...(await faultsInBars(page)),
      // Spaced letters may run up to the picture: nothing is lost, and there is no room for a second line.
      ...(styles === '' ? await narrowBars(page) : []),
    ];
    faults.push(...found.map((fault) => `${String(width)} px: ${fault}`));
  }
  return faults;
}

test.describe('in two languages, one of them from right to left', () => {
  // The sheet with the reader's own spacing is not one of the page's.
  test.use({ bypassCSP: true });
  let site: Served;

  test.beforeAll(async () => {
    site = await serve({ root: await siteElsewhere(), base });
  });

  test.afterAll(async () => {
    await site.close();
  });

  for (const language of ['', 'fi/']) {
    test(`nothing in the bars is cut off or overlaps, from 320 to 1920 px, with spaced letters too, at /${language}`, async ({
      page,
    }) => {
      const address = `${site.address}${language}#${step}`;
      expect(await faultsAtAllWidths(page, address)).toEqual([]);
      expect(await faultsAtAllWidths(page, address, SPACED_OUT)).toEqual([]);
    });
  }
});

test('nor is anything on a chapter’s own page', async ({ page }) => {
  expect(await faultsAtAllWidths(page, './chapters/the-count/#the-glider')).toEqual([]);
});

test('nor on a phone that is held sideways', async ({ page }) => {
  await page.goto(`./#${step}`);
  await expect(map(page)).toHaveAttribute('data-scene', step);
  for (const [width, height] of [
    [667, 375],
    [844, 390],
    [932, 430],
  ] as const) {
    await page.setViewportSize({ width, height });
    await twoFrames(page);
    await expect(page.locator('html')).toHaveAttribute('data-layout', /low/);
    const found = [...(await faultsInBars(page)), ...(await narrowBars(page))];
    expect(found, `${String(width)} by ${String(height)}`).toEqual([]);
  }
});

test('modes are one press away at every width, and choosing one closes the panel', async ({
  page,
}) => {
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('about:blank');
    await page.goto(`./#${step}`);
    await page.getByRole('button', { name: words.view.open, exact: true }).click();
    for (const mode of ['scroll', 'step', 'read', 'present'] as const) {
      await expect(viewButton(page, 'mode', mode)).toBeInViewport({ ratio: 1 });
    }
    await viewButton(page, 'mode', 'read').click();
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'read');
    await expect(page.locator('#view')).toBeHidden();
  }
});

test('the line below the masthead grows with each step, and has a tick for each chapter', async ({
  page,
}) => {
  await open(page, step);
  const length = () =>
    page.locator('[data-progress]').evaluate((line) => (line as SVGPathElement).getTotalLength());
  const here = await length();
  const at = steps.findIndex(({ id }) => id === step);
  expect(here / 1000).toBeCloseTo((at + 1) / steps.length, 2);
  await page.locator('[data-stage]').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(length).toBeGreaterThan(here);
  const ticks = await page.locator('.progress .ticks').getAttribute('d');
  expect(ticks?.match(/M/g)).toHaveLength(new Set(steps.map(({ chapter }) => chapter)).size);
});

test('on the cover there is neither the switch for hindsight nor a count of steps', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const early = page.locator('.masthead :is([data-hindsight-switch], [data-where-step])');
  await page.goto('./');
  await expect(early.filter({ visible: true })).toHaveCount(0);
  await open(page, step);
  await expect(early.filter({ visible: true })).toHaveCount(2);
});

test('the first use of hindsight says what it does, and Escape closes that', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, step);
  const hindsight = page.getByRole('switch', { name: words.hindsight.switch });
  const note = page.locator('[data-hindsight-about]');
  await hindsight.click();
  await expect(hindsight).toBeChecked();
  await expect(note).toBeVisible();
  await expect(note).toContainText(words.hindsight.about);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(hindsight).toBeChecked();
  await hindsight.click();
  await expect(hindsight).not.toBeChecked();
  await expect(note).toBeHidden();
});

test('larger text is chosen in the view panel, keeps the place, and is stored', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, step);
  const letters = () =>
    page
      .locator(`#${step} .prose`)
      .evaluate((prose) => parseFloat(getComputedStyle(prose).fontSize));
  const usual = await letters();
  await chooseInView(page, 'text-size', 'largest');
  expect((await letters()) / usual).toBeCloseTo(1.3, 1);
  await expect(page.locator('html')).toHaveAttribute('data-step', new RegExp(`/${step}$`));
  await page.reload();
  expect((await letters()) / usual).toBeCloseTo(1.3, 1);
});

test('? lists the keys, and so does the view panel; where there is no keyboard nothing does', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, step);
  const keys = page.getByRole('dialog', { name: words.keys.title });
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
  for (const key of ['←', '/', '?', 'N']) await expect(keys).toContainText(key);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.getByRole('button', { name: words.view.open, exact: true }).click();
  await page.getByRole('button', { name: words.view.keys, exact: true }).click();
  await expect(keys).toBeVisible();
  await expect(page.locator('#view')).toBeHidden();

  const phone = await browser.newPage({
    ...{ baseURL: baseURL ?? '', hasTouch: true, isMobile: true },
    viewport: { width: 390, height: 844 },
  });
  await phone.goto(`./#${step}`);
  await phone.getByRole('button', { name: words.view.open, exact: true }).click();
  await expect(viewButton(phone, 'mode', 'scroll')).toBeVisible();
  await expect(phone.locator('[data-open-keys]')).toBeHidden();
  await phone.close();
});
