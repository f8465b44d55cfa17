import type { Browser } from '@playwright/test';
import { type Device, median, openOn } from './page.ts';

/** How the first screen loads. */
export interface CoverFigures {
  /** Largest contentful paint, in ms. */
  largestPaint: number;
  /** Total blocking time, in ms: the part of each long task beyond 50 ms, added up. */
  blocked: number;
  /** Cumulative layout shift: the sum of all layout shifts. */
  shift: number;
}

interface Seen {
  largestPaint: number;
  firstPaint: number;
  shift: number;
  tasks: { start: number; duration: number }[];
}

/** How long the page is observed after it has loaded, in ms. */
const WATCHED_FOR = 5000;

/** Opens the cover several times, each time with an empty cache, and returns the median of each figure. */
export async function measureCover(
  browser: Browser,
  address: string,
  { device, runs, hasScripts = true }: { device: Device; runs: number; hasScripts?: boolean },
): Promise<CoverFigures> {
  const all: CoverFigures[] = [];
  for (let run = 0; run < runs; run += 1)
    all.push(await measureOnce(browser, address, device, hasScripts));
  const middle = (of: (figures: CoverFigures) => number) => median(all.map(of));
  return {
    largestPaint: middle(({ largestPaint }) => largestPaint),
    blocked: middle(({ blocked }) => blocked),
    shift: middle(({ shift }) => shift),
  };
}

async function measureOnce(
  browser: Browser,
  address: string,
  device: Device,
  hasScripts: boolean,
): Promise<CoverFigures> {
  const { page, context } = await openOn(browser, device, { hasScripts });
  await page.addInitScript(() => {
    const seen: Seen = { largestPaint: 0, firstPaint: 0, shift: 0, tasks: [] };
    Object.assign(window, { seen });
    const watch = (type: string, each: (entry: PerformanceEntry) => void) => {
      new PerformanceObserver((list) => {
        list.getEntries().forEach(each);
      }).observe({ type, buffered: true });
    };
    watch('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
    watch('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') seen.firstPaint = startTime;
    });
    watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
    watch('longtask', ({ startTime, duration }) => {
      seen.tasks.push({ start: startTime, duration });
    });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(WATCHED_FOR);
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await context.close();
  const after = seen.tasks.filter(({ start }) => start >= seen.firstPaint);
  return {
    largestPaint: seen.largestPaint,
    blocked: after.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    shift: seen.shift,
  };
}
