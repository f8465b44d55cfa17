import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../src/story/formats.ts';
import { figureNames } from '../../src/story/output/figure-uses.ts';
import { found } from '../unit/found.ts';
import { violationsByAxe } from './support/axe.ts';
import { open, twoFrames, watch, withDrawnMap } from './support/page.ts';
import { chapters, interfaceOf } from './support/story.ts';

const words = interfaceOf('en');
const said = words.share_panel;
const chapter = found(chapters[2], 'a chapter');
const step = found(chapter.steps[1], 'a step');
const dialog = (page: Page) =>
  page.getByRole('dialog', { name: fill(said.heading, { title: step.title }) });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
});

/** Opens the dialog from the story, by keyboard. */
async function openDialog(page: Page): Promise<void> {
  await open(page, step.id, `./chapters/${chapter.id}/`);
  await page.getByRole('button', { name: words.controls.share }).press('Enter');
  await expect(dialog(page)).toBeVisible();
}

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link of a step is its own page, which leads on into the story with hindsight kept', async ({
    page,
  }) => {
    const trouble = watch(page);
    await open(page, step.id, `./chapters/${chapter.id}/`);
    await page.locator('.masthead [data-hindsight-switch]').click();
    await page.getByRole('button', { name: words.controls.share }).press('Enter');
    await page
      .getByRole('button', { name: fill(said.copy_of, { text: said.link }) })
      .press('Enter');
    await expect(dialog(page).getByText(said.copied)).toBeVisible();
    const link = await copied(page);
    expect(link).toMatch(new RegExp(`/steps/${step.id}/\\?hindsight=with$`));
    // Where it is opened, nothing is stored yet.
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.goto(link);
    await expect(page.locator('h1')).toHaveText(step.title);
    await page.getByRole('link', { name: words.step_page.in_story }).click();
    await expect(page).toHaveURL(new RegExp(`/\\?hindsight=with#${step.id}$`));
    await expect(page.locator('html')).toHaveAttribute('data-hindsight', 'with');
    expect(trouble).toEqual([]);
  });

  test('the code of the embed follows what is chosen, and leads to a page that is there', async ({
    page,
  }) => {
    await openDialog(page);
    const code = page.getByLabel(said.code, { exact: true });
    await expect(code).toHaveValue(/^<iframe src="http[^"]*\/embed\/figures\/[^"]*" .*<script/s);
    await dialog(page).getByLabel(said.theme).selectOption(said.themes.dark);
    await dialog(page).getByLabel(said.size).selectOption(said.sizes.small);
    await dialog(page).getByLabel(said.fitted).uncheck();
    await dialog(page).getByLabel(said.what).selectOption({ index: 1 });
    await expect(code).toHaveValue(
      new RegExp(`embed/chapters/${chapter.id}/\\?theme=dark" title="[^"]+" width="360" height`),
    );
    await page.getByRole('button', { name: fill(said.copy_of, { text: said.code }) }).click();
    await expect(dialog(page).getByText(said.copied)).toBeVisible();
    const [, address = ''] = /src="([^"]*)"/.exec(await copied(page)) ?? [];
    expect(await copied(page)).not.toContain('<script');
    expect((await page.request.get(address)).ok()).toBe(true);
  });

  test('citations can be copied', async ({ page }) => {
    await page.goto(`./steps/${step.id}/`);
    await page.getByText(words.cite_page.this_page).click();
    const name = fill(said.copy_of, { text: words.cite_page.styles.mla });
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByText(said.copied)).toBeVisible();
    expect(await copied(page)).toContain(step.title);
    // With what only the reader's device knows.
    expect(await copied(page)).toMatch(
      new RegExp(
        `http[^ ]+/steps/${step.id}/\\. Accessed \\d+ [JFMASOND][a-z]{2,3}\\.? 20\\d\\d\\.$`,
      ),
    );
    const { bib } = words.cite_page.formats;
    await page.getByText(bib, { exact: true }).click();
    const file = fill(said.copy_of, { text: bib });
    await page.getByRole('button', { name: file, exact: true }).click();
    await expect
      .poll(() => copied(page))
      .toMatch(
        new RegExp(
          `\n\turl = {http[^ ]+/steps/${step.id}/},\n\turldate = {20\\d\\d-\\d\\d-\\d\\d},\n}$`,
        ),
      );
  });
});

test('a QR code holds the link, and is named', async ({ page }) => {
  await openDialog(page);
  await page.getByRole('button', { name: said.qr }).press('Enter');
  const link = await page.getByLabel(said.link, { exact: true }).inputValue();
  await expect(page.getByRole('img', { name: fill(said.qr_of, { link }) })).toBeVisible();
});

test('the files are there, and the dialog closes with Escape', async ({ page }) => {
  await openDialog(page);
  const links = dialog(page).locator('.save a');
  await expect(links).toHaveCount(Object.keys(words.picture_file.kinds).length);
  for (const link of await links.all()) {
    const address = found(await link.getAttribute('href'), 'an address');
    expect((await page.request.get(address)).ok(), address).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('has nothing that assistive technology stumbles over, and fits a phone', async ({ page }) => {
  await openDialog(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await twoFrames(page);
  expect(await violationsByAxe(page, { within: 'dialog' })).toEqual([]);
  const overflow = await dialog(page).evaluate(
    ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('without a network the link alone is shared', async ({ page, context }) => {
  await open(page, step.id, `./chapters/${chapter.id}/`);
  await page.route(`**/steps/${step.id}/`, (route) => route.abort());
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: words.controls.share }).click();
  await expect(page.getByText(words.controls.link_copied)).toBeVisible();
  expect(await copied(page)).toMatch(new RegExp(`/steps/${step.id}/$`));
});

test('a figure is shared with each of its states', async ({ page }) => {
  const name = found(figureNames[0], 'a figure');
  const states = chapters
    .flatMap(({ steps }) => steps)
    .filter(({ scene }) => scene.figure?.name === name);
  await page.goto(`./figures/${name}/`);
  await page.getByText(said.open).click();
  await expect(page.locator('.share-panel .save')).toHaveCount(states.length);
  await expect(page.getByLabel(said.what).locator('option')).toHaveText(
    states.map(({ title }) => title),
  );
});

test('without scripts a step has its files, and no button that does nothing', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await page.goto(`./steps/${step.id}/`);
  await page.getByText(said.open).click();
  await expect(page.locator('.share-panel .save a').first()).toBeVisible();
  await expect(page.locator('.share-panel').getByRole('button')).toHaveCount(0);
  await page.close();
});
