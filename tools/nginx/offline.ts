import type { Browser } from '@playwright/test';
import type { Tried } from './checks.ts';

/** Pages that a device must have without a network. */
const PAGES = ['', 'chapters/photograph/', 'glossary/', 'search/?q=vienna'];

/** Stores the site as a device does, stops the server, and reads on. */
export async function checkOffline(
  browser: Browser,
  { address, stop }: { address: string; stop: () => Promise<void> },
): Promise<Tried[]> {
  const page = await browser.newPage({ serviceWorkers: 'allow' });
  await page.goto(`${address}glossary/`);
  await page.evaluate(async (worker) => {
    await navigator.serviceWorker.register(worker);
    // Once it is active everything is stored.
    await navigator.serviceWorker.ready;
  }, new URL('sw.js', address).pathname);
  await stop();
  const wrong: string[] = [];
  for (const path of PAGES) {
    const answer = await page.goto(`${address}${path}`).catch(() => null);
    const isThere = answer?.ok() === true && (await page.locator('h1').count()) > 0;
    if (!isThere) wrong.push(`/${path} is not there`);
  }
  await page.close();
  return [{ what: 'what a device has stored is there without the server', wrong }];
}
