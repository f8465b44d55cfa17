import { expect, type Frame, type Page } from '@playwright/test';
import { embedAddress, embedCode, type EmbedChoice } from '../../../src/story/output/embed-code.ts';
import { figureOf } from '../../../src/story/output/figure-uses.ts';
import type { Step } from './page.ts';
import { chapters, steps } from './story.ts';

/** Every state of every chart, and as many maps: two dozen are like the others. */
const maps = steps
  .filter((step) => figureOf(step) === 'map')
  .filter((_, index) => index % 20 === 0);
export const states = [...steps.filter((step) => figureOf(step) !== 'map'), ...maps];

/** Their embeds, and those of all chapters. */
export const figures = states.map(embedOf);
export const ofChapters = chapters.map(({ id }) => `embed/chapters/${id}`);

/** The page that shows a step's figure in a frame. */
export function embedOf(step: Step): string {
  return `embed/figures/${figureOf(step)}/${step.id}`;
}

export interface Embedding extends EmbedChoice {
  width?: number | '100%';
  height?: number;
  isSandboxed?: boolean;
  hasHostScript?: boolean;
}

/** Frames of pages of the site at `site`, as readers copy their code, but all fetched at once. */
export function frames(site: string, pages: readonly string[], embedding: Embedding): string {
  const { width = '100%', height = 500, isSandboxed = false, hasHostScript = false } = embedding;
  const codes = pages.map((page) =>
    embedCode({
      address: embedAddress(`${site}${page}/`, embedding),
      title: page,
      width,
      height,
    }).replace('loading="lazy"', isSandboxed ? 'sandbox="allow-scripts"' : ''),
  );
  const script = hasHostScript ? `<script src="${site}embed/host.js" async></script>` : '';
  return `${script}${codes.join('\n')}`;
}

/** Opens a page of another site, with the first picture in each of its frames. Returns these frames. */
export async function openHost(page: Page, address: string): Promise<Frame[]> {
  await page.goto(address, { waitUntil: 'load' });
  const own = page.frames().filter((frame) => frame !== page.mainFrame());
  for (const frame of own) {
    await expect(frame.locator('html')).toHaveAttribute('data-script', '');
    const width = () => frame.evaluate(() => document.querySelector('img')?.naturalWidth ?? 0);
    await expect.poll(width).toBeGreaterThan(0);
  }
  return own;
}

/**
 * How a frame is filled, in px: its own height, that of its content where nothing shrinks, and where its last line ends;
 * and whether anything in it could scroll.
 */
export function measure(frame: Frame) {
  return frame.evaluate(() => {
    const root = document.documentElement;
    const shown = [...document.querySelectorAll('.embed-step')].find((step) =>
      step.checkVisibility({ visibilityProperty: true }),
    );
    const end = shown?.querySelector('.embed-credit')?.getBoundingClientRect().bottom ?? Infinity;
    root.dataset.measured = '';
    const content = document.body.getBoundingClientRect().height;
    delete root.dataset.measured;
    const scrolling = [...document.querySelectorAll('body, body *')].filter((element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY),
    );
    return {
      given: innerHeight,
      content,
      end,
      scrolls:
        root.scrollWidth > innerWidth ||
        getComputedStyle(root).overflowY !== 'hidden' ||
        scrolling.length > 0,
    };
  });
}
