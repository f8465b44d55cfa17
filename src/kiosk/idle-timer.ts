/** A second, in ms. */
const SECOND = 1000;

/**
 * Waits until nothing has happened for some time, then counts down. It begins with the first `restart`; each one after
 * begins the wait again, and ends a countdown.
 */
export class IdleTimer {
  readonly #seconds: number;
  readonly #warning: number;
  readonly #onCount: (left: number | null) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Seconds left in the countdown; null while there is none. */
  #left: number | null = null;

  /** `onCount` is told the seconds left, from `warning` to 0, and null when a countdown has been ended. */
  constructor(seconds: number, warning: number, onCount: (left: number | null) => void) {
    this.#seconds = seconds;
    this.#warning = warning;
    this.#onCount = onCount;
  }

  restart(): void {
    clearTimeout(this.#timer);
    if (this.#left !== null) this.#onCount(null);
    this.#left = null;
    this.#timer = setTimeout(() => {
      this.#count(this.#warning);
    }, this.#seconds * SECOND);
  }

  #count(left: number): void {
    this.#left = left;
    this.#onCount(left);
    if (left === 0) return;
    this.#timer = setTimeout(() => {
      this.#count(left - 1);
    }, SECOND);
  }
}
