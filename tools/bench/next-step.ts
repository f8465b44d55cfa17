import { median, type Measured } from './page.ts';
import { openStory } from './scroll.ts';

/** How often Next is pressed, and the time between two presses, in ms: each passage is over by then. */
const PRESSES = 6;
const BETWEEN = 1300;

/** From a press of Next to the paint that answers it, in ms: the median of several presses. */
export async function measureNextStep({ page }: Measured, address: string): Promise<number> {
  await page.addInitScript(() => {
    const answers: number[] = [];
    Object.assign(window, { answers });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'click') answers.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await openStory(page, address);
  for (let press = 0; press < PRESSES; press += 1) {
    await page.locator('[data-action="next"]').click();
    await page.waitForTimeout(BETWEEN);
  }
  const answers = await page.evaluate(() => (window as unknown as { answers: number[] }).answers);
  // The browser reports no answer that took less than 16 ms.
  return answers.length === 0 ? 16 : median(answers);
}
