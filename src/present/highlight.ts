/** What can be highlighted, in this order: the step's title and paragraphs, the picture's figure and places, the date. */
const IN_STEP = ':is(h2, h3), .prose > *';
const ON_STAGE = ['g[data-figure]', '[data-place]', '.bar', '.flag-ground'];

/** The gap between what is highlighted and the line around it, in px. */
const GAP = 6;

/** Draws a line around one thing after another, in place of a laser pointer. */
export class Highlight {
  readonly #ring: HTMLElement;
  #at = -1;

  constructor(ring: HTMLElement) {
    this.#ring = ring;
  }

  get isShown(): boolean {
    return !this.#ring.hidden;
  }

  /** Highlights the next or the previous thing of a step; past the last one, nothing. */
  move(by: 1 | -1, step: HTMLElement | undefined): void {
    const things = step ? thingsOf(step) : [];
    // One more than there are things: the state in which nothing is highlighted.
    const count = things.length + 1;
    this.#at = ((this.#at + 1 + by + count) % count) - 1;
    this.#put(things[this.#at]);
  }

  clear(): void {
    this.#at = -1;
    this.#ring.hidden = true;
  }

  #put(thing: Element | undefined): void {
    this.#ring.hidden = thing === undefined;
    if (!thing) return;
    const { left, top, width, height } = thing.getBoundingClientRect();
    Object.assign(this.#ring.style, {
      left: `${String(left - GAP)}px`,
      top: `${String(top - GAP)}px`,
      width: `${String(width + 2 * GAP)}px`,
      height: `${String(height + 2 * GAP)}px`,
    });
  }
}

function thingsOf(step: HTMLElement): Element[] {
  return [
    ...step.querySelectorAll(IN_STEP),
    ...ON_STAGE.flatMap((selector) => [...document.querySelectorAll(`[data-stage] ${selector}`)]),
  ].filter((thing) => {
    const { width, height, right, bottom } = thing.getBoundingClientRect();
    return width * height > 0 && right > 0 && bottom > 0 && thing.checkVisibility();
  });
}
