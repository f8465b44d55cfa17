import type { Measured } from './page.ts';
import { countsOf } from './page.ts';

/** What the page still holds in memory after it was read through and garbage was collected. */
export interface Held {
  passes: number;
  /** In bytes. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** Scrolls through the page repeatedly, one window height at a time, and measures memory after each given number of passes. */
export async function measureMemory(
  { page, cdp }: Measured,
  after: readonly number[],
): Promise<Held[]> {
  await cdp.send('HeapProfiler.enable');
  const held: Held[] = [];
  for (let passes = 1; passes <= Math.max(...after); passes += 1) {
    await page.evaluate(async () => {
      const frame = () =>
        new Promise((done) => {
          requestAnimationFrame(done);
        });
      const length = document.documentElement.scrollHeight - innerHeight;
      for (let top = 0; top <= length; top += innerHeight) {
        scrollTo({ top, behavior: 'instant' });
        await frame();
        await frame();
      }
      scrollTo({ top: 0, behavior: 'instant' });
      await frame();
      await frame();
    });
    if (!after.includes(passes)) continue;
    // A second collection frees what finalizers have released.
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const counts = await countsOf(cdp);
    held.push({
      passes,
      heap: counts('JSHeapUsedSize'),
      nodes: counts('Nodes'),
      listeners: counts('JSEventListeners'),
    });
  }
  return held;
}
