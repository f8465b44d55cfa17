/** A page that moves by more than this share of its window from one frame to the next moves faster than anyone can follow. */
const FLICK = 0.2;

/**
 * Decides which frames of a flick are left to the scrolling alone. While a page flies past, a picture for each frame costs
 * the very frames that keep the scrolling smooth, so every other frame goes without. A jump is shown at once, and no two
 * frames in a row are left out: wherever the page stops, the next frame shows it.
 */
export class Flick {
  #at: number;
  #isFast = false;
  #isLeftOut = false;

  /** `at`: the scroll offset in px. */
  constructor(at: number) {
    this.#at = at;
  }

  /** Whether to leave out the picture of this frame, to be asked once in each; `at` and the window's height in px. */
  leavesOut(at: number, windowHeight: number): boolean {
    const wasFast = this.#isFast;
    this.#isFast = Math.abs(at - this.#at) > FLICK * windowHeight;
    this.#at = at;
    this.#isLeftOut = this.#isFast && wasFast && !this.#isLeftOut;
    return this.#isLeftOut;
  }
}
