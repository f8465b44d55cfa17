import scrollama from 'scrollama';

/** How many steps to either side of the reader are followed. */
const AROUND = 6;

/** The reader may come this close to the last step that is followed before those ahead are. */
const AHEAD = 3;

interface Callbacks {
  /** Called when a step is about to come into view, with its index. */
  onNear: (index: number) => void;
  /** Called when a step moves through the window. */
  onProgress: () => void;
}

/**
 * Follows the steps around the reader with scrollama and marks them with `data-near`; no others, or each frame of a long
 * story would cost more than one of a short story. It cannot deal with steps without height: in the modes that show one
 * step at a time none are followed.
 */
export class StepsAround {
  readonly #callbacks: Callbacks;
  #scroller: ReturnType<typeof scrollama> | null = null;
  /** The followed ones of the way's steps: the first, and the one after the last. */
  #from = 0;
  #to = 0;
  #near: readonly HTMLElement[] = [];

  constructor(callbacks: Callbacks) {
    this.#callbacks = callbacks;
  }

  /** Follows the steps around this index; does nothing while enough of them are followed to either side. */
  follow(steps: readonly HTMLElement[], index: number): void {
    const isInside =
      index >= Math.min(steps.length, this.#from + (this.#from === 0 ? 0 : AHEAD)) &&
      index < this.#to - (this.#to === steps.length ? 0 : AHEAD);
    if (this.#scroller && isInside) return;
    this.stop();
    this.#from = Math.max(0, index - AROUND);
    this.#to = Math.min(steps.length, index + AROUND + 1);
    this.#near = steps.slice(this.#from, this.#to);
    for (const step of this.#near) step.dataset.near = '';
    const first = this.#from;
    this.#scroller = scrollama();
    this.#scroller
      .setup({ step: [...this.#near], offset: 0.9, progress: true })
      .onStepEnter(({ index: at }) => {
        this.#callbacks.onNear(first + at);
      })
      .onStepProgress(this.#callbacks.onProgress);
  }

  /** Follows none any more. */
  stop(): void {
    this.#scroller?.destroy();
    this.#scroller = null;
    for (const step of this.#near) delete step.dataset.near;
    this.#near = [];
  }
}
