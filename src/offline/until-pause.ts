/** Dispatched on the window when the reader has come to the end of a chapter. */
export const CHAPTER_ENDED = 'four-capitals:chapter-ended';

/** How long a reader who does nothing is left alone before much is fetched, in ms. */
const PAUSE = 15_000;

/** What shows that the reader is doing something. */
const ACTIVITY = ['scroll', 'wheel', 'touchstart', 'pointerdown', 'pointermove', 'keydown'];

/**
 * Resolves when much can be fetched without competing with what the reader is about to need: once nothing has been
 * pressed or scrolled for a while, or the reader has come to the end of a chapter.
 */
export function untilPause(target: EventTarget, pause = PAUSE): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const options = { capture: true, passive: true, signal: ended.signal };
    const end = () => {
      clearTimeout(waiting);
      ended.abort();
      resolve();
    };
    let waiting = setTimeout(end, pause);
    const wait = () => {
      clearTimeout(waiting);
      waiting = setTimeout(end, pause);
    };
    for (const type of ACTIVITY) target.addEventListener(type, wait, options);
    target.addEventListener(CHAPTER_ENDED, end, options);
  });
}
