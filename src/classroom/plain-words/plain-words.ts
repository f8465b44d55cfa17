import { addStyles } from '../../page/add-styles.ts';
import { fetchElement } from '../../page/fetch-element.ts';
import { stayInPlace } from '../../page/stay-in-place.ts';
import styles from './plain-words.css?url';

/**
 * Fetches the steps in plain words from their page, at `address`. Rejects where the page cannot be fetched, as without a
 * network.
 */
export async function loadPlainWords(address: string): Promise<PlainWords> {
  const [list] = await Promise.all([fetchElement(`${address}#plain`), addStyles(styles)]);
  if (!list) throw new Error(`${address} has no plain words`);
  return new PlainWords(list);
}

/** The steps of the page in plain words. While they are off, nothing of them is in the page. */
export class PlainWords {
  readonly #parts: readonly { step: HTMLElement; prose: Element; words: Node & ChildNode }[];

  constructor(list: Element) {
    this.#parts = [...list.querySelectorAll<HTMLElement>('[data-plain-of]')].flatMap((one) => {
      const step = document.getElementById(one.dataset.plainOf ?? '');
      const prose = step?.querySelector('.prose');
      const words = one.querySelector('.plain-words');
      return step && prose && words
        ? [{ step, prose, words: document.importNode(words, true) }]
        : [];
    });
  }

  /** Shows them in place of the steps' own words, or takes them out again; what is being read stays in place. */
  show(isShown: boolean): void {
    stayInPlace(() => {
      for (const { step, prose, words } of this.#parts) {
        if (isShown) prose.prepend(words);
        else words.remove();
        step.toggleAttribute('data-plain', isShown);
      }
    });
  }
}
