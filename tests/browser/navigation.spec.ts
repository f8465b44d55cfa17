import { expect, test } from '@playwright/test';
import { goTo, map, open, scrollToOffset, sizes, withDrawnMap } from './support/page.ts';
import { interfaceOf, steps } from './support/story.ts';

/** What a browser says of content that moved by itself; TypeScript's library does not have it yet. */
interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

const words = interfaceOf('en');
const html = '[data-step]:root';

function stepCalled(id: string) {
  const step = steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
});

for (const [what, address, size] of [
  ...sizes.map((size) => ['the story', './', size] as const),
  ...sizes.map((size) => ['a chapter', './chapters/the-count/', size] as const),
]) {
  test(`nothing shifts while ${what} is scrolled, and the history does not grow (${String(size.width)} px wide)`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as LayoutShift[])
          for (const { node, previousRect: from, currentRect: to } of entry.sources)
            shifts.push(
              `${node?.nodeName ?? ''} ${node?.textContent ?? ''}: ${JSON.stringify([from, to])}`,
            );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // With the fonts of an earlier page, so that their arrival is not part of this test.
    await page.goto('./how-we-know/');
    await page.goto(address);
    const before = await page.evaluate(() => history.length);
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let offset = 0; offset < length; offset += 420) await scrollToOffset(page, offset);
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual(
      [],
    );
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
}

for (const size of sizes) {
  test(`the list of chapters leads to a step, and Back returns (${String(size.width)} px wide)`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, 'salt-opens');
    await page.getByRole('button', { name: words.masthead.chapters }).click();
    const panel = page.locator('#chapters');
    await expect(panel.locator('[aria-current="step"]')).toHaveAttribute('href', '#salt-opens');
    await panel.locator('a[href="#the-agenda"]').click();
    await expect(panel).toBeHidden();
    await expect(page.locator(html)).toHaveAttribute('data-step', 'second-round/the-agenda');
    await expect(page).toHaveURL(/#the-agenda$/);
    await page.goBack();
    await expect(page.locator(html)).toHaveAttribute('data-step', 'photograph/salt-opens');
    await expect(map(page)).toHaveAttribute('data-scene', 'salt-opens');
  });
}

test('the address follows the reader', async ({ page }) => {
  await open(page, 'why-here');
  const top = await page.evaluate(
    () =>
      (document.querySelector('#final-act')?.getBoundingClientRect().top ?? 0) +
      scrollY -
      innerHeight / 4,
  );
  await scrollToOffset(page, top);
  await expect(page).toHaveURL(/#final-act$/);
  await scrollToOffset(page, 0);
  await expect(page).not.toHaveURL(/#/);
});

test('the buttons lead on and back, and stop at the ends', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'why-here');
  const next = page.getByRole('button', { name: words.controls.next });
  const previous = page.getByRole('button', { name: words.controls.previous });
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await next.click();
  await expect(page.locator(html)).toHaveAttribute('data-step', 'photograph/the-cable');
  await previous.click();
  await expect(page.locator(html)).toHaveAttribute('data-step', 'photograph/why-here');
  const last = steps.at(-1);
  if (!last) throw new Error('no steps');
  await goTo(page, last);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
});

test('a mark leads to the step of its event', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'who-sat-there');
  const active = page.locator('[data-mark="vienna ssd2"]');
  await goTo(page, stepCalled('announced'));
  await active.click();
  await expect(page).toHaveURL(/#who-sat-there$/);
});

test('an event without a step opens in place with what is known of it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'who-sat-there');
  const mark = page.locator('[data-mark="vienna vienna_generals"]');
  await mark.click();
  const panel = page.locator('.event-panel');
  await expect(panel).toBeVisible();
  await expect(panel.locator('p')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(mark).toBeFocused();
});
