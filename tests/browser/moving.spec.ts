import { expect, test, type Page } from '@playwright/test';
import { found } from '../unit/found.ts';
import {
  scrollOffset,
  timeline,
  twoFrames,
  unpainted,
  untilAt,
  withDrawnMap,
} from './support/page.ts';
import { interfaceOf, steps } from './support/story.ts';

const words = interfaceOf('en');
const start = steps.findIndex(({ id }) => id === 'salt-opens');
const stepOn = (by: number) => found(steps[start + by], 'a step');
const next = (page: Page) => page.getByRole('button', { name: words.controls.next });

test.beforeEach(async ({ page }) => {
  await withDrawnMap(page);
  await unpainted(page);
});

/** Opens the story at the step at which the tests start. */
async function openAtStart(page: Page, mode = 'scroll'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./?mode=${mode}#${stepOn(0).id}`);
  await expect(timeline(page)).toHaveAttribute('data-state', 'live');
  await untilAt(page, stepOn(0));
}

/** Makes the processor six times as slow from now on. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
}

for (const [mode, motion, width, height] of [
  ['scroll', 'full', 390, 844],
  ['scroll', 'cuts', 1440, 900],
  ['step', 'full', 1440, 900],
  ['present', 'full', 1440, 900],
] as const) {
  test(`quick presses all count, and only where one arrives is announced: ${mode}, ${motion}, ${String(width)} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: motion === 'full' ? 'no-preference' : 'reduce' });
    await openAtStart(page, mode);
    await slowDown(page);
    const said = await page.evaluateHandle(() => {
      const heard: string[] = [];
      const arrived = document.querySelector('[data-arrived]');
      if (!arrived) throw new Error('nothing is announced');
      new MutationObserver(() => heard.push(arrived.textContent)).observe(arrived, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return heard;
    });
    const press = (action: string, times: number) =>
      page.evaluate(
        ([name, count]) => {
          const button = document.querySelector<HTMLElement>(`[data-action="${name}"]`);
          for (let one = 0; one < count; one += 1) button?.click();
        },
        [action, times] as const,
      );
    await press('next', 5);
    await untilAt(page, stepOn(5));
    await expect.poll(() => said.jsonValue()).toEqual([stepOn(5).title]);
    await press('previous', 3);
    await untilAt(page, stepOn(2));
    await expect.poll(() => said.jsonValue()).toEqual([stepOn(5).title, stepOn(2).title]);
    await page.locator(`[id="${stepOn(2).id}"]`).focus();
    const key = mode === 'present' ? 'PageDown' : 'ArrowRight';
    for (let one = 0; one < 4; one += 1) await page.keyboard.press(key);
    await untilAt(page, stepOn(6));
    await expect(page.locator('*:focus')).toHaveAccessibleName(stepOn(6).title);
  });
}

test('whoever scrolls goes on from where they are, not from where they were heading', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAtStart(page);
  // Both before the next frame: the way has only begun.
  await page.evaluate(() => {
    for (let one = 0; one < 20; one += 1)
      document.querySelector<HTMLElement>('[data-action="next"]')?.click();
    dispatchEvent(new WheelEvent('wheel'));
  });
  await twoFrames(page);
  await untilAt(page, stepOn(0));
  await next(page).click();
  await untilAt(page, stepOn(1));
  await expect(page.locator('[data-arrived]')).toHaveText(stepOn(1).title);
});

test('without more to scroll, a clicker leads from step to step in the mode of single steps', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAtStart(page, 'step');
  for (const [key, on] of [
    ['PageDown', 1],
    ['Space', 2],
    ['PageUp', 1],
    ['Shift+Space', 0],
  ] as const) {
    await page.keyboard.press(key);
    await untilAt(page, stepOn(on));
  }
  await page.setViewportSize({ width: 390, height: 500 });
  await twoFrames(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => scrollOffset(page)).toBeGreaterThan(0);
  await untilAt(page, stepOn(0));
});

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
  [844, 390],
] as const) {
  test(`what is brought into view is where it can be read, ${String(width)} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`./#${stepOn(0).id}`);
    await page.waitForFunction(
      () =>
        document.documentElement.dataset.layout === undefined ||
        document.querySelector<HTMLElement>('[data-figure="timeline"]')?.dataset.state === 'live',
    );
    await page.evaluate(() => {
      Object.assign(window, {
        freeWindow: () => {
          const box = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
          const [stage, controls] = [box('[data-stage]'), box('[data-controls]')];
          const isAbove = stage.width > innerWidth * 0.9;
          return {
            top: isAbove ? stage.bottom : box('.masthead').bottom,
            bottom: controls.height > 0 ? controls.top : innerHeight,
          };
        },
      });
    });

    // Paging: never further than what can be read at once.
    const free = await page.evaluate(() => {
      const { top, bottom } = freeWindow();
      return bottom - top;
    });
    for (const key of ['Space', 'PageDown', 'Shift+Space', 'PageUp']) {
      const before = await scrollOffset(page);
      const ended = page.evaluate(
        () =>
          new Promise((done) => {
            document.addEventListener('scrollend', done, { once: true });
          }),
      );
      await page.keyboard.press(key);
      await ended;
      const moved = Math.abs((await scrollOffset(page)) - before);
      expect(moved, key).toBeGreaterThan(free / 2);
      expect(moved, key).toBeLessThanOrEqual(free);
    }

    // The focus.
    for (const key of ['Tab', 'Shift+Tab']) {
      await page
        .locator(`[id="${stepOn(key === 'Tab' ? 0 : 1).id}"] .prose a`)
        .first()
        .focus();
      for (let one = 0; one < 12; one += 1) {
        await page.keyboard.press(key);
        const hidden = await page.evaluate(() => {
          const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
          const free = freeWindow();
          const isInStep = document.activeElement?.closest('.step') !== null;
          return isInStep && (top < free.top - 1 || bottom > free.bottom + 1)
            ? `${String(document.activeElement?.outerHTML)} at ${String(top)} to ${String(bottom)}`
            : '';
        });
        expect(hidden, key).toBe('');
      }
    }

    // What takes the focus on the stage or a bar moves nothing.
    const moved = await page.evaluate(() => {
      const before = scrollY;
      return [
        '.masthead a',
        '[data-controls] button',
        '[data-stage]',
        '[data-stage] button',
      ].filter((selector) => {
        document.querySelector<HTMLElement>(selector)?.focus();
        return Math.abs(scrollY - before) > 1;
      });
    });
    expect(moved).toEqual([]);

    // The browser's own search: from word to word through the whole story.
    const search = await page.evaluate(() => {
      const find = (window as unknown as { find: (text: string) => boolean }).find.bind(window);
      getSelection()?.removeAllRanges();
      let count = 0;
      const hidden: string[] = [];
      while (count < 60 && find('missile')) {
        count += 1;
        const range = getSelection()?.getRangeAt(0);
        const at = range?.startContainer.parentElement;
        // It also finds what is folded, and then selects nothing that has a place.
        const { top, bottom, width } = range?.getBoundingClientRect() ?? new DOMRect();
        if (width === 0 && at?.closest('.picture-words') === null) continue;
        const free = freeWindow();
        if (at?.closest('.step') && (top < free.top - 1 || bottom > free.bottom + 1))
          hidden.push(`${at.outerHTML.slice(0, 60)} at ${String(top)}`);
      }
      return { count, hidden };
    });
    expect(search.count).toBeGreaterThan(20);
    expect(search.hidden).toEqual([]);
  });
}

declare global {
  /** The part of the window in which text can be read. */
  function freeWindow(): { top: number; bottom: number };
}
