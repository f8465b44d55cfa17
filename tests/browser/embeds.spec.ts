import { expect, test, type Frame, type Page } from '@playwright/test';
import { EMBED_SIZES } from '../../src/story/output/embed-code.ts';
import { figureOf } from '../../src/story/output/figure-uses.ts';
import {
  embedOf,
  figures,
  frames,
  measure,
  ofChapters,
  openHost,
  states,
} from './support/embeds.ts';
import { BORDERS, startHostSite, type HostSite } from './support/host-site.ts';
import { unpainted, watch } from './support/page.ts';

interface Size {
  width: number;
  height: number;
}

let host: HostSite;
let site = '';

test.beforeAll(async ({ baseURL }) => {
  site = baseURL ?? '';
  host = await startHostSite();
});

test.afterAll(async () => {
  await host.close();
});

test.beforeEach(({ page }) => unpainted(page));

/** Opens the page of the other site with these frames. */
const open = (page: Page, body: string) => {
  host.show(body);
  return openHost(page, host.address);
};

/** One state of each figure. */
const oneOfEach = [...new Map(states.map((step) => [figureOf(step), step])).values()].map(embedOf);

/** From a phone to the width of a page; the margins of the page around the frames are 16 px. */
const WIDTHS = [300, 360, 640, 1000, 1200];
const MARGINS = 32;

/** Goes through the frames at each width, each brought into view: browsers lay out no others. */
async function atEachWidth(
  page: Page,
  own: readonly Frame[],
  check: (frame: Frame, width: number) => Promise<void>,
): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width: width + MARGINS, height: 800 });
    for (const [index, frame] of own.entries()) {
      await page.evaluate((at) => {
        document.querySelectorAll('iframe')[at]?.scrollIntoView();
      }, index);
      await check(frame, width);
    }
  }
}

/** Waits until a frame has the height of its content. */
async function expectFitting(frame: Frame): Promise<number> {
  let measured = await measure(frame);
  const difference = async () => {
    measured = await measure(frame);
    return Math.abs(measured.given - measured.content);
  };
  await expect.poll(difference, { message: frame.url() }).toBeLessThanOrEqual(2);
  expect(measured.end, frame.url()).toBeLessThanOrEqual(measured.given);
  expect(measured.scrolls, frame.url()).toBe(false);
  return measured.content;
}

test('with the host script every figure and chapter has the height of its content, and the sizes that are offered suffice', async ({
  page,
}) => {
  const own = await open(page, frames(site, [...figures, ...ofChapters], { hasHostScript: true }));
  await atEachWidth(page, own, async (frame, width) => {
    const content = await expectFitting(frame);
    const sizes: Record<string, Size> =
      EMBED_SIZES[frame.url().includes('/chapters/') ? 'chapter' : 'figure'];
    const offered = Object.values(sizes).find((size) => size.width === width);
    expect(content, frame.url()).toBeLessThanOrEqual(offered?.height ?? Infinity);
  });
});

test('so it has in a frame without an origin', async ({ page }) => {
  const pages = [...oneOfEach, ...ofChapters.slice(0, 2)];
  const own = await open(page, frames(site, pages, { hasHostScript: true, isSandboxed: true }));
  await atEachWidth(page, own, async (frame) => {
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await expectFitting(frame);
  });
});

test('in a frame of a fixed height it is seen whole, with its credit', async ({ page }) => {
  const own = await open(page, frames(site, [...oneOfEach, ...ofChapters], { height: 500 }));
  await atEachWidth(page, own, async (frame) => {
    const { given, end, scrolls } = await measure(frame);
    expect(given).toBe(500 - BORDERS);
    expect(end, frame.url()).toBeLessThanOrEqual(given);
    expect(scrolls, frame.url()).toBe(false);
  });
});

test('asks nothing of another origin, and writes no error', async ({ page }) => {
  const asked = new Set<string>();
  const trouble = watch(page);
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  const pages = [...oneOfEach, ...ofChapters.slice(0, 1)];
  await open(page, frames(site, pages, { hasHostScript: true }));
  expect([...asked].sort()).toEqual([host.address, site].map((one) => new URL(one).origin).sort());
  expect(trouble).toEqual([]);
});

test('the host script leaves the frames of others as they are, and serves ours that come later', async ({
  page,
}) => {
  const foreign = '<iframe title="foreign" height="150" srcdoc="<p>Not ours</p>"></iframe>';
  host.show(frames(site, figures.slice(0, 1), { hasHostScript: true }) + foreign);
  await page.goto(host.address);
  await page.evaluate(
    (code) => {
      document.body.insertAdjacentHTML('beforeend', code);
    },
    frames(site, figures.slice(1, 2), {}),
  );
  const contentOf = async (title: string) => {
    const frame = await page.locator(`iframe[title="${title}"]`).elementHandle();
    const content = await frame.contentFrame();
    if (!content) throw new Error(`no frame of ${title}`);
    return content;
  };
  for (const own of figures.slice(0, 2)) await expectFitting(await contentOf(own));
  // Heard here after the host script has heard it.
  await page.evaluate(() => {
    addEventListener('message', ({ data }: MessageEvent<{ height?: number }>) => {
      if (data.height === 4000) document.body.dataset.heard = '';
    });
  });
  const other = await contentOf('foreign');
  await other.evaluate(() => {
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 4000 }, '*');
  });
  await expect(page.locator('body')).toHaveAttribute('data-heard', '');
  await expect(page.locator('iframe[title="foreign"]')).toHaveJSProperty('offsetHeight', 150);
});
