/** Calls `act` once the browser has nothing better to do; Safari, which does not say when, gets it a little later. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 200);
}
