import { expect, test, type Page } from '@playwright/test';
import { scrollToOffset, timeline, watch, withDrawnMap } from './support/page.ts';

/** The threads on the cover's globe, and the opacity of its names. */
const cover = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.cover-picture svg > g')].find(
      (group) => group.getClientRects().length > 0,
    );
    return {
      threads: shown?.querySelector('.threads path')?.getAttribute('d'),
      names: shown?.querySelector('.name')?.getAttribute('opacity') ?? '1',
    };
  });

/** Opens the cover, moves the pointer, and waits for the script that this starts. */
async function wake(page: Page): Promise<void> {
  await withDrawnMap(page);
  await page.goto('./');
  await page.mouse.move(10, 10);
  await page.mouse.move(60, 60);
  await expect(timeline(page)).toHaveAttribute('data-state', 'live');
}

for (const size of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`the globe turns with the scroll and back, ${String(size.width)} wide`, async ({ page }) => {
    await page.setViewportSize(size);
    const trouble = watch(page);
    await wake(page);
    const atRest = await cover(page);
    await scrollToOffset(page, 260);
    const turned = await cover(page);
    expect(turned.threads).not.toBe(atRest.threads);
    expect(turned.names).toBe('0');
    await scrollToOffset(page, 380);
    await scrollToOffset(page, 260);
    expect(await cover(page)).toEqual(turned);
    await scrollToOffset(page, 0);
    expect(await cover(page)).toEqual(atRest);
    expect(trouble).toEqual([]);
  });
}

test('the globe does not turn with reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await wake(page);
  const atRest = await cover(page);
  await scrollToOffset(page, 300);
  expect(await cover(page)).toEqual(atRest);
});
