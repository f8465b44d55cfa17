import { expect, test, type Page } from '@playwright/test';
import { countPages } from '../../tools/engines/count-pages.ts';
import { markedNumbers } from '../marked-numbers.ts';
import { unpainted, watch, withDrawnMap } from './support/page.ts';
import { chapters, interfaceOf } from './support/story.ts';

const words = interfaceOf('en');
const chapter = chapters.find(({ id }) => id === 'the-unravelling');
const [, second] = chapter?.steps ?? [];
if (!chapter || !second) throw new Error('no chapter to print');

/** Expects the whole chapter on paper, with a picture and sources for each step, and nothing else. */
const expectHandOut = async (page: Page): Promise<void> => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chapter.title);
  await expect(page.locator('.printed')).toBeVisible();
  for (const one of ['.step', '.step img.on-paper', '.step .prose', '.step .notes ol']) {
    await expect(page.locator(`${one}:visible`)).toHaveCount(chapter.steps.length);
  }
  await expect(page.locator('.still img:visible')).toHaveCount(0);
  await expect(page.getByText(words.footer.borders)).toBeVisible();
  const interfaceShown = page.locator(
    ':is(button, input, select, nav, dialog, aside, noscript, .masthead, [popover], [data-stage], .skip):visible',
  );
  await expect(interfaceShown).toHaveCount(0);
};

/** Replaces printing by a counter. */
async function withoutPrinter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const { dataset } = document.documentElement;
      dataset.printed = String(Number(dataset.printed ?? 0) + 1);
    };
  });
}

/** Sheets, with their size inside margins of 22 mm in CSS pixels and the size in a PDF in points. */
const sheets = [
  { format: 'A4', inner: { width: 627, height: 956 }, points: [595, 842] },
  { format: 'Letter', inner: { width: 650, height: 889 }, points: [612, 792] },
] as const;

for (const { format, inner, points } of sheets) {
  test(`from one step at a time in the dark theme, a chapter prints completely and in light colours on ${format}`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await withDrawnMap(page);
    await withoutPrinter(page);
    await page.addInitScript(() => {
      localStorage.setItem('four-capitals:theme', 'dark');
    });
    await page.goto(`./chapters/${chapter.id}/?mode=step#${second.id}`);
    await page.getByRole('button', { name: words.view.open }).click();
    await page.getByRole('button', { name: words.masthead.print }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
    const pictures = page.locator('img.on-paper');
    await expect(pictures).toHaveCount(chapter.steps.length);
    for (const picture of await pictures.all()) {
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(376);
    }

    const pdf = await page.pdf({ format });
    const pages = countPages(pdf);
    expect(pages).toBeGreaterThanOrEqual(chapter.steps.length / 3);
    // Two steps share a sheet, except for a few with many sources; the end may need a sheet of its own.
    expect(pages).toBeLessThanOrEqual(chapter.steps.length * 0.75);
    const [, wide, high] =
      /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect([wide, high].map((side) => Math.floor(Number(side)))).toEqual([...points]);

    await page.setViewportSize(inner);
    await expectHandOut(page);
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
    await expect(page.locator('html')).toHaveCSS('color', 'rgb(0, 0, 0)');
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('main *, .foot *')]
        .filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(tooWide).toEqual([]);
    expect(trouble).toEqual([]);
  });
}

for (const mode of ['scroll', 'step', 'read', 'present', 'explore'] as const) {
  test(`only the whole chapter is on paper in the mode ${mode}`, async ({ page }) => {
    await withDrawnMap(page);
    await unpainted(page);
    await page.goto(`./chapters/${chapter.id}/?mode=${mode}#${second.id}`);
    const shown = mode === 'explore' ? 'scroll' : mode;
    await expect(page.locator('html')).toHaveAttribute('data-mode', shown);
    if (mode === 'explore') {
      await page.getByRole('button', { name: words.explore.start, exact: true }).click();
      await expect(page.getByRole('button', { name: words.explore.back })).toBeVisible();
    }
    await expectHandOut(page);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole chapter is on paper, with its pictures loaded and its sources numbered', async ({
    page,
  }) => {
    await page.goto(`./chapters/${chapter.id}/`, { waitUntil: 'load' });
    await expectHandOut(page);
    for (const picture of await page.locator('img.on-paper').all()) {
      await expect(picture).toHaveJSProperty('naturalWidth', 376);
    }
    const lines = chapter.steps.reduce((sum, { notes }) => sum + notes.length, 0);
    await expect(page.locator('.notes li:visible')).toHaveCount(lines);
  });
});

test('the print shortcut waits for the pictures, and is left to the browser if pressed again', async ({
  page,
}) => {
  await withDrawnMap(page);
  await withoutPrinter(page);
  const held = Promise.withResolvers<undefined>();
  const last = chapter.steps.at(-1)?.id ?? '';
  await page.route(`**/stills/en/${last}-narrow.svg`, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`./chapters/${chapter.id}/#${second.id}`);
  await expect(page.locator('html')).toHaveAttribute('data-step', `${chapter.id}/${second.id}`);
  await page.evaluate(() => {
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'p') document.documentElement.dataset.taken = String(defaultPrevented);
    });
  });
  const html = page.locator('html');
  const fetched = page.locator('img.on-paper');

  await page.keyboard.press('Control+p');
  await expect(html).toHaveAttribute('data-taken', 'true');
  await expect(fetched.first()).toHaveJSProperty('naturalWidth', 376);
  await expect(html).not.toHaveAttribute('data-printed');
  await page.keyboard.press('Control+p');
  await expect(html).toHaveAttribute('data-taken', 'false');

  held.resolve(undefined);
  await expect(html).toHaveAttribute('data-printed', '1');
  await expect(fetched.last()).toHaveJSProperty('naturalWidth', 376);
  await page.keyboard.press('Control+p');
  await expect(html).toHaveAttribute('data-taken', 'false');
  await expect(html).toHaveAttribute('data-printed', '1');
});

test('what became known later can be left off the paper', async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
  await page.goto(`./chapters/${chapter.id}/#${second.id}`);
  await page.getByRole('button', { name: words.view.open, exact: true }).click();
  const option = page.getByRole('checkbox', { name: words.view.print_later });
  await expect(option).toBeChecked();
  await option.uncheck();
  const later = page.locator('.later:visible');
  await page.emulateMedia({ media: 'print' });
  await expect(later).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await option.check();
  await page.emulateMedia({ media: 'print' });
  expect(await later.count()).toBeGreaterThan(0);
});

test('the lists are on paper in two columns, without their tools', async ({ page }) => {
  await page.setViewportSize(sheets[0].inner);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['how-we-know', 'glossary', 'search']) {
    await page.goto(`./${name}/`);
    await expect(page.locator('main')).toHaveCSS('column-count', '2');
    await expect(page.locator(':is(button, input, nav, .jumps, .letters):visible')).toHaveCount(0);
  }
});

test('on paper every marker has a numbered entry with the address of its source', async ({
  page,
}) => {
  await page.goto(`./chapters/${chapter.id}/`);
  await page.emulateMedia({ media: 'print' });
  for (const { id, notes } of chapter.steps) {
    const step = page.locator(`[id="${id}"]`);
    const lines = step.locator('.notes li');
    await expect(lines).toHaveCount(notes.length);
    const numbers = (await step.locator('.marker').allInnerTexts()).flatMap(markedNumbers);
    expect(new Set(numbers)).toEqual(new Set(notes.map((_, index) => index + 1)));
    for (const [index, { kind }] of notes.entries()) {
      const line = lines.nth(index);
      await expect(line).toBeVisible();
      if (kind === 'source') await expect(line).toHaveText(/, [\w-]+(\.[\w-]+)+\//);
    }
  }
});
