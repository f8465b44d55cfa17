import { expect, test } from '@playwright/test';
import { open, sizes, unpainted, withDrawnMap } from './support/page.ts';

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      document.documentElement.dir = 'rtl';
      observer.disconnect();
    }).observe(document, { childList: true });
  });
});

for (const size of sizes) {
  test(`from right to left nothing scrolls sideways, and the picture is as it is from left to right, ${String(size.width)} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, 'who-sat-there');
    /** Where each label of the picture begins and ends, from the stage's left edge. */
    const labels = () =>
      page.locator('[data-stage]').evaluate((stage) => {
        const from = stage.getBoundingClientRect().left;
        const shown = [...stage.querySelectorAll('text')].filter((text) => text.checkVisibility());
        return shown.map((text) => {
          const { left, right } = text.getBoundingClientRect();
          return [Math.round(left - from), Math.round(right - from)];
        });
      });
    const mirrored = await labels();
    expect(mirrored.length).toBeGreaterThan(10);
    await page.evaluate(() => (document.documentElement.dir = 'ltr'));
    expect(await labels()).toEqual(mirrored);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));

    const boxes = await page.evaluate(() =>
      ['[data-stage]', '.controls', '.chapters', '[data-action="explore"]'].map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return { selector, left: box?.left ?? NaN, right: box?.right ?? NaN };
      }),
    );
    for (const { selector, left, right } of boxes) {
      expect(left, selector).toBeGreaterThanOrEqual(0);
      expect(right, selector).toBeLessThanOrEqual(size.width);
    }
    if (size.width >= 960) {
      const [stage, controls] = boxes;
      expect(controls?.left).toBeGreaterThanOrEqual(stage?.right ?? NaN);
    }
    for (const address of ['./', './sources/', './search/?q=treaty']) {
      await page.goto(address);
      expect(
        await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.dir,
        ]),
        address,
      ).toEqual([size.width, 'rtl']);
    }
  });
}

test('from right to left the arrow that points onwards leads on', async ({ page }) => {
  await open(page, 'why-here', './?mode=step');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('html')).toHaveAttribute('data-step', 'photograph/the-cable');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-step', 'photograph/why-here');
});
