import { whenIdle } from './idle.ts';

/** How many steps are laid out in one go: few enough for a slow phone, enough not to lay out the page for each. */
const AT_ONCE = 2;

/**
 * A story that is opened at its cover is not laid out further than the first screens (`data-deferred` on the root, set
 * by boot.ts; layouts/Story.css). `inParts` lays out the rest in the browser's idle time, `now` all of it, for whoever
 * is about to measure or move through the page.
 */
export class LayOutLater {
  readonly #root: HTMLElement;
  /** Those to come. */
  readonly #steps: HTMLElement[];

  constructor(root: HTMLElement, steps: Iterable<HTMLElement>) {
    this.#root = root;
    this.#steps = root.dataset.deferred === undefined ? [] : [...steps];
  }

  readonly now = (): void => {
    this.#steps.length = 0;
    delete this.#root.dataset.deferred;
  };

  readonly inParts = (): void => {
    for (const step of this.#steps.splice(0, AT_ONCE)) step.dataset.laidOut = '';
    // The next when the browser has laid out and painted these, and has nothing else to do.
    if (this.#steps.length > 0)
      requestAnimationFrame(() => {
        whenIdle(this.inParts);
      });
    else this.now();
  };
}
