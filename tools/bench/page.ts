import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

/** The device to simulate. */
export interface Device {
  name: string;
  width: number;
  height: number;
  /** Device pixels per CSS pixel. */
  density: number;
  /** How many times slower than this machine's processor. */
  slowdown: number;
  /** Whether to simulate a slow mobile connection. */
  isOnSlow4G: boolean;
}

export const PHONE: Device = {
  name: 'phone, processor slowed 4 times',
  width: 390,
  height: 844,
  density: 2,
  slowdown: 4,
  isOnSlow4G: true,
};

export const LAPTOP: Device = {
  name: 'laptop, as fast as the machine',
  width: 1440,
  height: 900,
  density: 1,
  slowdown: 1,
  isOnSlow4G: false,
};

/** DevTools' "slow 4G": 1.6 Mbit/s down and a 150 ms round trip, with the factors that DevTools applies. */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: ((1600 * 1000) / 8) * 0.9,
  uploadThroughput: ((750 * 1000) / 8) * 0.9,
};

export interface Measured {
  page: Page;
  cdp: CDPSession;
  context: BrowserContext;
}

/**
 * An empty page on a simulated device; close its context when done. Without scripts none is fetched, and the story is the
 * article that it is then.
 */
export async function openOn(
  browser: Browser,
  device: Device,
  { hasScripts = true } = {},
): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: device.width, height: device.height },
    deviceScaleFactor: device.density,
    isMobile: device.width < 600,
    hasTouch: device.width < 600,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // In CPU time: with wall time, whatever else the machine does would count as the page's work.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Network.enable');
  if (!hasScripts) await cdp.send('Network.setBlockedURLs', { urls: ['*.js'] });
  if (device.isOnSlow4G) {
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
  return { page, cdp, context };
}

/** Chromium's performance counters of a page so far, by name; times in seconds. */
export async function countsOf(cdp: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`the browser does not count ${name}`);
    return value;
  };
}

/** The median. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
