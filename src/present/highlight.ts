/** What can be pointed at: the step's title and paragraphs, then the picture's figure and places, then the day. */
const IN_STEP = ':is(h2, h3), .prose > *';
const ON_STAGE = ['g[data-figure]', '[data-place]', '.bar', '.flag-ground'];

/** Between what is pointed at and the line around it, in px. */
const ROOM = 6;

/** Points at one thing after another with a line around it, in place of a pointer of light. */
export class Highlight {
  readonly #ring: HTMLElement;
  #at = -1;

  constructor(ring: HTMLElement) {
    this.#ring = ring;
  }

  get isShown(): boolean {
    return !this.#ring.hidden;
  }

  /** Points at the next thing of a step, or the one before; past the last one at nothing. */
  move(by: 1 | -1, step: HTMLElement | undefined): void {
    const things = step ? thingsOf(step) : [];
    // One place more than there are things: there nothing is pointed at.
    const places = things.length + 1;
    this.#at = ((this.#at + 1 + by + places) % places) - 1;
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
      left: `${String(left - ROOM)}px`,
      top: `${String(top - ROOM)}px`,
      width: `${String(width + 2 * ROOM)}px`,
      height: `${String(height + 2 * ROOM)}px`,
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
