import { requireElement } from '../page/dom.ts';

/**
 * The sentence above the controls that says what the stage does without, with a button that closes it. While it is
 * shown the root has `data-has-notice`, so that the page keeps focused elements clear of it.
 */
export class StageNotice {
  readonly #element = requireElement('[data-notice]');
  readonly #words = requireElement('[data-notice-words]', this.#element);
  readonly #action = requireElement('[data-notice-action]', this.#element);

  constructor() {
    requireElement('[data-notice-close]', this.#element).addEventListener('click', () => {
      this.hide();
    });
  }

  /** Says `words`; with `onAction` there is also the button that the notice has for it, which hides the notice. */
  show(words: string, onAction?: () => void): void {
    this.#words.textContent = words;
    this.#action.hidden = !onAction;
    this.#action.onclick = () => {
      this.hide();
      onAction?.();
    };
    this.#setShown(true);
  }

  hide(): void {
    this.#setShown(false);
  }

  #setShown(isShown: boolean): void {
    this.#element.hidden = !isShown;
    document.documentElement.toggleAttribute('data-has-notice', isShown);
  }
}
