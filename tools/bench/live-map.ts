import type { Measured } from './page.ts';
import { measureScroll, openStory, type ScrollFigures } from './scroll.ts';

export interface LiveMapFigures {
  /** From opening the story at a step until the live map is complete, in ms. */
  firstFrame: number;
  scroll: ScrollFigures;
}

/** Waits for the live map at a step, then scrolls on by a number of wheel turns. */
export async function measureLiveMap(
  measured: Measured,
  address: string,
  turns: number,
): Promise<LiveMapFigures> {
  const { page } = measured;
  const start = performance.now();
  await openStory(page, address);
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('[data-figure="map"]')?.dataset.state === 'live' &&
      document.querySelector('[data-layer="ground"]')?.classList.contains('hidden') === false,
    undefined,
    { timeout: 300_000 },
  );
  const firstFrame = performance.now() - start;
  return { firstFrame, scroll: await measureScroll(measured, { most: turns }) };
}
