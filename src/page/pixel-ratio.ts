/**
 * Calls back whenever the number of device pixels in a CSS pixel changes, which nothing else may tell: a window that is
 * moved to another screen keeps its size.
 */
export function followPixelRatio(onChange: () => void): void {
  matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`).addEventListener(
    'change',
    () => {
      onChange();
      followPixelRatio(onChange);
    },
    { once: true },
  );
}
