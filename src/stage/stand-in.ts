import { requireElement } from '../page/dom.ts';
import type { Way } from './way.ts';

/** A step's own picture, shown over the stage with a sentence that says why. */
export class StandIn {
  readonly #words: string;
  readonly #way: Pick<Way, 'elements'>;
  readonly #stage = requireElement('[data-stage]');
  readonly #figure = document.createElement('figure');
  #shown: number | null = null;

  constructor(words: string, way: Pick<Way, 'elements'>) {
    this.#words = words;
    this.#way = way;
    this.#figure.className = 'stand-in';
    // The step itself says what its picture shows.
    this.#figure.ariaHidden = 'true';
  }

  /** Fetches the picture of the step at this index, so that it is there when the reader arrives. */
  fetchAhead(index: number): void {
    this.#way.elements[index]?.querySelector('[data-still] img')?.setAttribute('loading', 'eager');
  }

  /** Shows the picture of the step at this index; does nothing if the step has none. */
  show(index: number): void {
    const picture = this.#way.elements[index]
      ?.querySelector('[data-still] picture')
      ?.cloneNode(true);
    if (index === this.#shown || !(picture instanceof HTMLElement)) return;
    this.#shown = index;
    picture.querySelector('img')?.setAttribute('loading', 'eager');
    const caption = document.createElement('figcaption');
    caption.textContent = this.#words;
    this.#figure.replaceChildren(picture, caption);
    if (this.#figure.isConnected) return;
    this.#stage.append(this.#figure);
    this.#stage.dataset.standIn = '';
  }

  /** Takes any picture away. */
  hide(): void {
    this.#shown = null;
    this.#figure.remove();
    delete this.#stage.dataset.standIn;
  }
}
