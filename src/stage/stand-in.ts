import { need } from '../page/dom.ts';

/** A step's own picture in the stage's place, with a sentence that says why. */
export class StandIn {
  readonly #words: string;
  readonly #place = document.createElement('figure');
  #shown: HTMLElement | null = null;

  constructor(words: string) {
    this.#words = words;
    this.#place.className = 'stand-in';
    // What it shows is said in the step itself.
    this.#place.ariaHidden = 'true';
  }

  /** Puts it there, for this step. */
  show(step: HTMLElement): void {
    const picture = step.querySelector('[data-still] picture')?.cloneNode(true);
    if (step === this.#shown || !(picture instanceof HTMLElement)) return;
    this.#shown = step;
    picture.querySelector('img')?.setAttribute('loading', 'eager');
    const said = document.createElement('figcaption');
    said.textContent = this.#words;
    this.#place.replaceChildren(picture, said);
    if (!this.#place.isConnected) need('[data-stage]').append(this.#place);
  }

  /** Takes it away. */
  hide(): void {
    this.#shown = null;
    this.#place.remove();
  }
}
