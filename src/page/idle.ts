/** Calls `act` once the browser has nothing more urgent to do; Safari, which does not say when, gets it a little later. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 200);
}

/** Resolves once what is on the page now has been painted. In a tab that is not shown, that is when it is. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // A frame's callbacks run before it is painted, a task posted by them after.
      setTimeout(resolve);
    });
  });
}

/** How long the page may not have moved to count as still, in ms. */
const REST = 100;

/** Resolves once the page has been painted and has not been scrolled for a moment. */
export async function untilStill(): Promise<void> {
  for (let before = NaN; before !== scrollY;) {
    before = scrollY;
    await new Promise((resolve) => {
      setTimeout(resolve, REST);
    });
    await painted();
  }
}

/** Resolves once the page's first words or pictures are on the screen, which is later than the scripts' part of a paint. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}
