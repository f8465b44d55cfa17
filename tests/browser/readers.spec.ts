import { expect, test } from '@playwright/test';
import {
  goTo,
  map,
  open,
  scrollOffset,
  twoFrames,
  unpainted,
  untilAt,
  withDrawnMap,
} from './support/page.ts';
import { steps } from './support/story.ts';
import { chooseInView, viewButton } from './support/view.ts';

test.describe('by keyboard', () => {
  test.beforeEach(async ({ page }) => {
    await withDrawnMap(page);
    await unpainted(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('the arrow keys lead through every step', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'why-here');
    await page.locator('[data-stage]').focus();
    const [, second, ...others] = steps;
    if (!second) throw new Error('no steps to walk to');
    await page.keyboard.press('ArrowRight');
    await untilAt(page, second);
    // The other keys are pressed inside the page, without a round trip for each.
    const reached = await page.evaluate(async (count) => {
      /** Far more frames than any step needs. */
      const PATIENCE = 900;
      const { dataset } = document.documentElement;
      const seen: (string | undefined)[] = [];
      for (let key = 0; key < count; key += 1) {
        const before = dataset.step;
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }),
        );
        for (let frames = 0; frames < PATIENCE && dataset.step === before; frames += 1) {
          await new Promise((done) => {
            requestAnimationFrame(done);
          });
        }
        seen.push(dataset.step);
      }
      return seen;
    }, others.length);
    expect(reached).toEqual(others.map(({ id, chapter }) => `${chapter}/${id}`));
  });

  test('the focused element is always visible, from the cover into the story', async ({ page }) => {
    await page.goto('./');
    const hidden: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const cover = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return '';
        // A link may be broken over two lines; its first part counts.
        const [box] = element.getClientRects();
        if (!box) return `${element.outerHTML.slice(0, 90)} has no box`;
        const [top, middle] = [40, Infinity].map((inset) =>
          document.elementFromPoint(
            box.x + Math.min(box.width / 2, inset),
            box.y + Math.min(box.height / 2, inset),
          ),
        );
        // A button may lie over a corner of the stage.
        const isSeen = [top, middle].some(
          (there) => there && (element.contains(there) || there.contains(element)),
        );
        const outline = getComputedStyle(element).outlineStyle;
        if (isSeen && outline !== 'none') return '';
        return `${element.outerHTML.slice(0, 90)} under ${top?.outerHTML.slice(0, 60) ?? 'nothing'}, outline ${outline}`;
      });
      if (cover !== '') hidden.push(cover);
    }
    expect(hidden).toEqual([]);
  });

  test('focus on the stage or in the masthead does not move the page', async ({ page }) => {
    await open(page, 'who-sat-there');
    const before = await scrollOffset(page);
    const fixed = page.locator(
      '.masthead :is(a, button), [data-stage] [tabindex="0"], [data-controls] button',
    );
    for (const stop of await fixed.filter({ visible: true }).all()) {
      await stop.focus();
      expect(await scrollOffset(page), await stop.innerText()).toBe(before);
    }
  });

  test('the ribbon is one tab stop, with arrow keys from mark to mark', async ({ page }) => {
    await open(page, 'who-sat-there');
    const stop = page.locator('[data-layer="marks"] button[tabindex="0"]');
    await expect(stop).toHaveCount(1);
    await stop.focus();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null);
    const first = await focused();
    await page.keyboard.press('ArrowLeft');
    const second = await focused();
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
  });

  test('a marker opens its source in place, and Escape closes it', async ({ page }) => {
    await open(page, 'who-sat-there');
    const marker = page.locator('#who-sat-there a[data-cite]').first();
    await marker.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('.note-here');
    await expect(note).toBeVisible();
    await expect(note.locator('a').first()).toHaveAttribute('href', /\/sources\/#/);
    await expect(note.locator('a.away')).toHaveAttribute('href', /^https?:/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.note-here')).toHaveCount(0);
    await expect(marker).toBeFocused();
  });

  test('a marker of many sources opens a list of them all, each with its address', async ({
    page,
  }) => {
    await open(page, 'who-sat-there');
    const marker = page.locator('a[data-cite*=" "]').first();
    const ids = ((await marker.getAttribute('data-cite')) ?? '').split(' ');
    await marker.focus();
    await page.keyboard.press('Enter');
    const items = page.locator('.note-here li');
    await expect(items).toHaveCount(ids.length);
    for (const [index, id] of ids.entries()) {
      const links = items.nth(index).locator('a');
      await expect(links.first()).toHaveAttribute('href', `/sources/#${id}`);
      await expect(links.last()).toHaveAttribute('href', /^https?:/);
    }
    await page.keyboard.press('Escape');
    await expect(marker).toBeFocused();
  });

  test('every marker in view can be hit beside its small number, and of the others most cost nothing', async ({
    page,
  }) => {
    await open(page, 'salt-opens');
    for (const step of steps.filter((_, index) => index % 9 === 4)) {
      await goTo(page, step);
      await twoFrames(page);
      const { inView, hit, elsewhere } = await page.evaluate(() => {
        const isLarge = (marker: Element) =>
          getComputedStyle(marker, '::before').content !== 'none';
        const markers = [...document.querySelectorAll('.step .marker')];
        const isInView = (marker: Element) => {
          const { top, bottom } = marker.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        };
        const seen = markers.filter(isInView);
        return {
          inView: seen.length,
          hit: seen.filter(isLarge).length,
          elsewhere: markers.filter(isLarge).length / markers.length,
        };
      });
      expect(inView).toBeGreaterThan(0);
      expect(hit, step.id).toBe(inView);
      expect(elsewhere, step.id).toBeLessThan(0.3);
    }
  });
});

test.describe('with settings of their own', () => {
  test.beforeEach(async ({ page }) => {
    await withDrawnMap(page);
    await unpainted(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('the chosen theme is stored', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, 'who-sat-there');
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await ground();
    await chooseInView(page, 'theme', 'dark');
    const after = await ground();
    expect(after).not.toBe(before);
    await page.reload();
    expect(await ground()).toBe(after);
    await expect(viewButton(page, 'theme', 'dark')).toHaveAttribute('aria-pressed', 'true');
  });

  for (const [what, media] of [
    ['forced colours', { forcedColors: 'active' }],
    ['more contrast', { contrast: 'more' }],
  ] as const) {
    test(`with ${what} the text of a step, the names on the map and the timeline stand out from their background`, async ({
      page,
    }) => {
      await page.emulateMedia(media);
      await open(page, 'who-sat-there');
      const faint = await page.evaluate(() => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        if (!canvas) throw new Error('no canvas to read colours with');
        /** Relative luminance of an opaque colour, as WCAG 2.2 defines it. */
        const luminance = (colour: string) => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
            .slice(0, 3)
            .map((value) => value / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const ground = luminance(getComputedStyle(document.documentElement).backgroundColor);
        const selectors = [
          ['#who-sat-there h3', 'color'],
          ['#who-sat-there .prose', 'color'],
          ['[data-layer="over"] .name', 'fill'],
          ['[data-layer="ribbon"] .year', 'fill'],
          ['[data-layer="ribbon"] .cursor-line', 'stroke'],
        ] as const;
        return selectors.flatMap(([selector, property]) => {
          const seen = [...document.querySelectorAll(selector)];
          if (seen.length === 0) return [`${selector} is not there`];
          return seen.flatMap((element) => {
            const own = luminance(getComputedStyle(element)[property]);
            const ratio = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
            return ratio >= 3 ? [] : [`${selector}: ${ratio.toFixed(1)}`];
          });
        });
      });
      expect(faint).toEqual([]);
    });
  }

  test('motion is on, less or off, and is stored', async ({ page }) => {
    await open(page, 'who-sat-there');
    await chooseInView(page, 'motion', 'cuts');
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'cuts');
    await expect(map(page)).toBeVisible();
    await chooseInView(page, 'motion', 'still');
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'still');
    await expect(map(page)).toBeHidden();
    await expect(page.locator('#who-sat-there h3')).toBeInViewport();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'still');
    await expect(page.locator('#who-sat-there [data-still] img')).toBeVisible();
  });
});
