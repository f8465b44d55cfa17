import type { PageData } from '../story/output/page-data.ts';

type Words = Pick<PageData['offline']['words'], 'newer' | 'use_newer' | 'not_now'>;

/** The notice that a newer version is ready. The page is reloaded only when the reader says so. */
export class NewerNotice {
  readonly #words: Words;
  readonly #takeOver: () => boolean;
  #element: HTMLElement | null = null;
  #isChosen = false;

  /** `takeOver` lets the newer version take over. It returns whether there was one still waiting. */
  constructor(words: Words, takeOver: () => boolean) {
    this.#words = words;
    this.#takeOver = takeOver;
    const { serviceWorker } = navigator;
    // When the site is first stored, that version takes over too, but it is the one already shown.
    let hasVersion = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#isChosen) location.reload();
      // The newer version was chosen in another window: this one still shows the older.
      else if (hasVersion) this.offer();
      hasVersion = true;
    });
  }

  /** Shows the notice, unless it is shown already. */
  offer(): void {
    if (this.#element) return;
    const notice = document.createElement('div');
    notice.className = 'newer';
    notice.dataset.newer = '';
    notice.role = 'status';
    this.#element = notice;
    document.body.append(notice);
    const sentence = document.createElement('p');
    sentence.textContent = this.#words.newer;
    notice.append(
      sentence,
      this.#button(this.#words.use_newer, () => {
        this.#isChosen = true;
        if (!this.#takeOver()) location.reload();
      }),
      this.#button(this.#words.not_now, () => {
        notice.remove();
        this.#element = null;
      }),
    );
  }

  #button(words: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.addEventListener('click', act);
    return button;
  }
}
