/**
 * Full screen for the presentation. The browser keeps the Escape key there to itself, so leaving full screen has to be
 * taken for that key, unless the page left it itself.
 */
export class FullScreen {
  #isOwnDoing = false;

  /** `onEscape` is called when the reader leaves full screen. */
  constructor(onEscape: () => void) {
    document.addEventListener('fullscreenchange', () => {
      const isReadersDoing = !document.fullscreenElement && !this.#isOwnDoing;
      this.#isOwnDoing = false;
      if (isReadersDoing) onEscape();
    });
    // Back from another window: from now on it is the reader again who leaves full screen.
    addEventListener('focus', () => (this.#isOwnDoing = false));
  }

  toggle(): void {
    if (document.fullscreenElement) this.leave();
    else void this.enter();
  }

  /** Fills the screen, if the browser lets the page do so now. */
  async enter(): Promise<void> {
    try {
      await document.documentElement.requestFullscreen();
    } catch (error) {
      console.warn(
        'The browser did not fill the screen; the presentation stays in its window.',
        error,
      );
    }
  }

  leave(): void {
    if (!document.fullscreenElement) return;
    this.#isOwnDoing = true;
    void document.exitFullscreen();
  }

  /** To be called before opening a window: a browser may leave full screen for it, and the presentation goes on. */
  expectToLeave(): void {
    this.#isOwnDoing = document.fullscreenElement !== null;
  }
}
