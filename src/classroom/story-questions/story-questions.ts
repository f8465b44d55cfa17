import { addStyles } from '../../page/add-styles.ts';
import { requireElement } from '../../page/dom.ts';
import { fetchElement } from '../../page/fetch-element.ts';
import { ROUTE_CHANGED } from '../../page/settings.ts';
import { stayInPlace } from '../../page/stay-in-place.ts';
import { saidIn } from '../quiz/said.ts';
import { AskedQuestion } from './asked-question.ts';
import { Answers } from './answers.ts';
import { openAnswers } from './answers-dialog.ts';
import type { StoryQuestionWords } from './words.ts';
import styles from './story-questions.css?url';

/**
 * Fetches the questions that the story asks from their page, at `address`, and puts them at their steps once they are
 * shown. Rejects where the page cannot be fetched, as without a network.
 */
export async function loadStoryQuestions(address: string): Promise<StoryQuestions> {
  const [list] = await Promise.all([fetchElement(`${address}#asked`), addStyles(styles)]);
  if (!(list instanceof HTMLElement)) throw new Error(`${address} has no questions`);
  return new StoryQuestions(list, address);
}

/** The questions that the story asks. While they are off, nothing of them is in the page. */
export class StoryQuestions {
  readonly #answers = new Answers();
  readonly #asked: readonly AskedQuestion[];
  /** Where screen readers hear what has changed. */
  readonly #status = document.createElement('p');
  #isShown = false;
  /** What is restored has been heard before. */
  #isRestoring = false;

  constructor(list: HTMLElement, address: string) {
    const words = JSON.parse(list.dataset.words ?? '') as StoryQuestionWords;
    this.#status.className = 'hidden-visually';
    this.#status.role = 'status';
    const options = {
      words,
      said: saidIn(list),
      say: (text: string) => {
        if (!this.#isRestoring) this.#status.textContent = text;
      },
      onAnswer: (answer: AskedQuestion['answer']) => {
        this.#answers.put(answer);
      },
      onOpenAnswers: () => {
        openAnswers({
          words,
          page: address,
          given: this.#asked.filter(({ isDone }) => isDone).map((one) => one.answerInWords),
          answers: this.#answers,
          onForget: () => {
            for (const one of this.#asked) one.forget();
          },
        });
      },
    };
    this.#asked = [...list.querySelectorAll<HTMLElement>('[data-question]')].map(
      (onPage) => new AskedQuestion(onPage, options),
    );
    this.#isRestoring = true;
    for (const one of this.#asked) {
      const given = this.#answers.to(one.id);
      if (given) one.restore(given);
    }
    this.#isRestoring = false;
    addEventListener(ROUTE_CHANGED, () => {
      if (this.#isShown) stayInPlace(this.#place);
    });
  }

  /** Asks them, or takes them out of the page; what is being read stays in place. */
  show(isShown: boolean): void {
    if (isShown === this.#isShown) return;
    this.#isShown = isShown;
    stayInPlace(() => {
      if (isShown) {
        requireElement('main').append(this.#status);
        this.#place();
        return;
      }
      this.#status.remove();
      for (const { element } of this.#asked) element.remove();
    });
  }

  readonly #place = (): void => {
    for (const one of this.#asked) one.place();
  };
}
