import { expect, test, type Page } from '@playwright/test';
import { figureOf } from '../../src/story/output/figure-uses.ts';
import { violationsByAxe } from './support/axe.ts';
import { embedOf, frames, ofChapters, openHost, states } from './support/embeds.ts';
import { startHostSite, type HostSite } from './support/host-site.ts';
import { chapters, interfaceOf } from './support/story.ts';

const words = interfaceOf('en');
const one = 'embed/figures/stockpiles/four-in-ten';

let host: HostSite;
let site = '';

test.beforeAll(async ({ baseURL }) => {
  site = baseURL ?? '';
  host = await startHostSite();
});

test.afterAll(async () => {
  await host.close();
});

/** Opens the page of the other site with these frames. */
const open = (page: Page, body: string) => {
  host.show(body);
  return openHost(page, host.address);
};

for (const isSandboxed of [false, true]) {
  test(`the wheel turns the page around the frame, and Tab goes in and out of ${isSandboxed ? 'a sandbox' : 'a frame'}`, async ({
    page,
  }) => {
    const around = (text: string) => `<p><a href="#${text}">${text}</a></p>`;
    const low = frames(site, [one, 'embed/chapters/photograph'], { isSandboxed, height: 420 });
    const filler = '<div style="height: 3000px"></div>';
    await page.setViewportSize({ width: 700, height: 800 });
    const own = await open(page, `${around('before')}${low}${around('after')}${filler}`);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    const scrolled = () => page.evaluate(() => scrollY);
    for (const index of [0, 1]) {
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      await expect.poll(scrolled).toBe(0);
      const box = await page.locator('iframe').nth(index).boundingBox();
      await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 150);
      await page.mouse.wheel(0, 240);
      await expect.poll(scrolled).toBe(240);
      expect(await own[index]?.evaluate(() => scrollY)).toBe(0);
    }
    await page.getByText('before').focus();
    const inFrames: string[] = [];
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()) === 'after') break;
      for (const frame of own) {
        const text = await frame.evaluate(() =>
          document.hasFocus() ? (document.activeElement?.textContent ?? '').trim() : '',
        );
        if (text !== '') inFrames.push(text);
      }
    }
    expect(await focused()).toBe('after');
    expect(inFrames.slice(0, 5)).toEqual([
      words.site.name,
      words.embed.licence,
      words.embed.data,
      '‹',
      '›',
    ]);
    expect(inFrames.slice(-3)).toEqual([words.site.name, words.embed.licence, words.embed.data]);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`has no fault that axe finds in ${theme} frames`, async ({ page }) => {
    await page.setViewportSize({ width: 672, height: 800 });
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
    const some = [...new Map(states.map((step) => [figureOf(step), step])).values()];
    const pages = some.map(embedOf);
    const own = await open(
      page,
      frames(site, [...pages, ...ofChapters.slice(0, 2)], { theme, height: 700 }),
    );
    // The theme changes only colours.
    const rules = theme === 'dark' ? { rules: ['color-contrast', 'link-in-text-block'] } : {};
    expect(await violationsByAxe(page, { ...rules, hasFrames: true })).toEqual([]);
    for (const frame of own) {
      // Against the reader's system, and with the browser's own sheet in the same colours.
      const seen = await frame.evaluate(() => ({
        scheme: document.querySelector('meta[name="color-scheme"]')?.getAttribute('content'),
        ground: getComputedStyle(document.documentElement).backgroundColor,
      }));
      const [red = NaN] = (/\d+/.exec(seen.ground) ?? []).map(Number);
      expect(seen.scheme).toBe(theme);
      expect(red < 60).toBe(theme === 'dark');
    }
  });
}

test('a chapter is shown one step at a time, in a frame that keeps its height', async ({
  page,
}) => {
  const [chapter] = chapters;
  const all = chapter?.steps ?? [];
  const [frame] = await open(
    page,
    frames(site, ofChapters.slice(0, 1), { hasHostScript: true, isSandboxed: true }),
  );
  if (!frame) throw new Error('the frame is missing');
  const button = (name: string) => frame.getByRole('button', { name, exact: true });
  const [previous, next] = [button(words.controls.previous), button(words.controls.next)] as const;
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  const height = await frame.evaluate(() => innerHeight);
  for (const [index, step] of all.entries()) {
    await expect(frame.getByRole('heading', { level: 2 })).toHaveText(step.title);
    await expect(frame.getByRole('status')).toHaveText(
      `Step ${String(index + 1)} of ${String(all.length)}`,
    );
    await expect
      .poll(() =>
        frame.evaluate(
          () => document.querySelector<HTMLImageElement>('[data-shown] img')?.naturalWidth ?? 0,
        ),
      )
      .toBeGreaterThan(0);
    if (index < all.length - 1) await next.click();
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  expect(await frame.evaluate(() => innerHeight)).toBe(height);
  await previous.click();
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText(all.at(-2)?.title ?? '');
});

test('what became known only later is folded, or open where the address asks, and links say the same', async ({
  page,
}) => {
  for (const hasHindsight of [false, true]) {
    const [frame] = await open(
      page,
      frames(site, ofChapters.slice(0, 1), { hasHindsight, height: 1200 }),
    );
    if (!frame) throw new Error('the frame is missing');
    const opened = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLDetailsElement>('details.later')].map(({ open }) => open),
    );
    expect(opened.length).toBeGreaterThan(0);
    expect(new Set(opened)).toEqual(new Set([hasHindsight]));
    const search = hasHindsight ? '?hindsight=with' : '';
    await expect(frame.locator('[data-shown] a[data-story]')).toHaveAttribute(
      'href',
      new RegExp(`/steps/[^/]+/${search.replace('?', '\\?')}$`),
    );
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure is whole, and a chapter is its first step and a link', async ({ page }) => {
    host.show(frames(site, [one, ...ofChapters.slice(0, 1)], { height: 600 }));
    await page.goto(host.address);
    const frameAt = (index: number) => page.locator('iframe').nth(index).contentFrame();
    const [figure, chapter] = [frameAt(0), frameAt(1)] as const;
    await expect(figure.getByRole('img')).toBeVisible();
    await expect(chapter.getByRole('heading', { level: 2 })).toHaveText([
      chapters[0]?.steps[0]?.title ?? '',
    ]);
    await expect(chapter.getByRole('link', { name: words.embed.in_story })).toBeVisible();
    await expect(chapter.getByRole('button')).toHaveCount(0);
  });
});
