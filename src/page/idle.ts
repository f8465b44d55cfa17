/** Calls a function once the browser has nothing more urgent to do. */
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
