/**
 * Calls back whenever the number of device pixels in a CSS pixel changes, which a window that is moved to another screen
 * need not tell otherwise: it keeps its size. Seen by the size of an element in device pixels, and, where a browser does
 * not observe that, by the media query.
 */
export function followPixelRatio(element: Element, onChange: () => void): void {
  let ratio = devicePixelRatio;
  const check = () => {
    if (devicePixelRatio === ratio) return;
    ratio = devicePixelRatio;
    onChange();
  };
  try {
    new ResizeObserver(check).observe(element, { box: 'device-pixel-content-box' });
  } catch (error) {
    // Safari has no such box, and says so with an error of this kind.
    if (!(error instanceof TypeError)) throw error;
    followByQuery(check);
  }
}

/** A media query tells of one change only: the next needs a query of its own. */
function followByQuery(check: () => void): void {
  matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`).addEventListener(
    'change',
    () => {
      check();
      followByQuery(check);
    },
    { once: true },
  );
}
