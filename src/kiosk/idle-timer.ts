/** A second, in ms. */
const SECOND = 1000;

/** Waits until nothing has happened for some time, then counts down. Call `restart` to begin, and whenever something happens. */
export class IdleTimer {
  readonly #seconds: number;
  readonly #warning: number;
  readonly #onCount: (left: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onCount` is told the seconds left, from `warning` to 0. */
  constructor(seconds: number, warning: number, onCount: (left: number) => void) {
    this.#seconds = seconds;
    this.#warning = warning;
    this.#onCount = onCount;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#count(this.#warning);
    }, this.#seconds * SECOND);
  }

  #count(left: number): void {
    this.#onCount(left);
    if (left === 0) return;
    this.#timer = setTimeout(() => {
      this.#count(left - 1);
    }, SECOND);
  }
}
