import { expect, test } from '@playwright/test';
import { watch, withoutWebGl } from './support/page.ts';
import { chapters, interfaceOf } from './support/story.ts';

const words = interfaceOf('en');
const chapter = chapters.find(({ id }) => id === 'the-unravelling');
const [, second] = chapter?.steps ?? [];
if (!chapter || !second) throw new Error('no chapter to print');

/** Sheets, with what is left between margins of 22 mm in CSS pixels, and the size that a PDF gives, in points. */
const sheets = [
  { format: 'A4', inner: { width: 627, height: 956 }, points: [595, 842] },
  { format: 'Letter', inner: { width: 650, height: 889 }, points: [612, 792] },
] as const;

for (const { format, inner, points } of sheets) {
  test(`one step at a time in the dark, a chapter prints whole and light on ${format}`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await withoutWebGl(page);
    await page.addInitScript(() => {
      localStorage.setItem('four-capitals:theme', 'dark');
      window.print = () => {
        document.documentElement.dataset.printed = '';
      };
    });
    await page.goto(`./chapters/${chapter.id}/?mode=step#${second.id}`);
    await page.getByRole('button', { name: words.masthead.chapters }).first().click();
    await page.getByRole('button', { name: words.masthead.print }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
    const pictures = page.locator('img.on-paper');
    await expect(pictures).toHaveCount(chapter.steps.length);
    for (const picture of await pictures.all()) {
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(376);
    }

    const pdf = (await page.pdf({ format })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(chapter.steps.length / 3);
    expect(pages).toBeLessThanOrEqual(chapter.steps.length);
    const [, wide, high] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([wide, high].map((side) => Math.floor(Number(side)))).toEqual([...points]);

    await page.setViewportSize(inner);
    await page.emulateMedia({ media: 'print' });
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(chapter.title);
    await expect(page.locator('.printed')).toBeVisible();
    await expect(page.locator('.step:visible')).toHaveCount(chapter.steps.length);
    await expect(page.locator('img.on-paper:visible')).toHaveCount(chapter.steps.length);
    await expect(page.locator('.still img:visible')).toHaveCount(0);
    await expect(page.getByText(words.footer.borders)).toBeVisible();
    const interfaceShown = page.locator(
      ':is(button, nav, dialog, aside, .masthead, [popover], [data-stage], .skip):visible',
    );
    await expect(interfaceShown).toHaveCount(0);
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

test('on paper every marker has its number in a list that says where the source is to be read', async ({
  page,
}) => {
  await page.goto(`./chapters/${chapter.id}/`);
  await page.emulateMedia({ media: 'print' });
  for (const { id, notes } of chapter.steps) {
    const step = page.locator(`[id="${id}"]`);
    const lines = step.locator('.notes li');
    await expect(lines).toHaveCount(notes.length);
    const numbers = await step.locator('.marker').allInnerTexts();
    expect(new Set(numbers)).toEqual(new Set(notes.map((_, index) => String(index + 1))));
    for (const [index, { kind }] of notes.entries()) {
      const line = lines.nth(index);
      await expect(line).toBeVisible();
      if (kind === 'source') await expect(line).toHaveText(/, [\w-]+(\.[\w-]+)+\//);
    }
  }
});
