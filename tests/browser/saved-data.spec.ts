import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { open, sizes, unpainted, watch, withDrawnMap } from './support/page.ts';
import { interfaceOf } from './support/story.ts';

const words = interfaceOf('en');

/** A chart, and a step whose plate shows a map. */
const pictures = [
  { step: 'four-in-ten', begins: 'Year,' },
  { step: 'one-missile', begins: `${words.picture_file.table},` },
];

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

for (const size of sizes) {
  for (const { step, begins } of pictures) {
    test(`two presses lead from a picture to its CSV: ${step}, ${String(size.width)} px`, async ({
      page,
    }) => {
      const trouble = watch(page);
      await page.setViewportSize(size);
      await open(page, step);
      await page.getByRole('button', { name: words.controls.table, exact: true }).click();
      const saving = page.waitForEvent('download');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('link', { name: words.picture_file.kinds.csv, exact: true }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe(`${step}.csv`);
      expect(readFileSync(await saved.path(), 'utf8').startsWith(begins)).toBe(true);
      expect(trouble).toEqual([]);
    });
  }
}
