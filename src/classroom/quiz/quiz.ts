import { requireElement } from '../../page/dom.ts';
import { fill, makeFormats } from '../../story/formats.ts';
import { QuestionOnPage, RESTART } from './question-on-page.ts';
import type { Judgement } from './reply.ts';
import { saidIn, type Said } from './said.ts';

/** Lets readers answer the questions of a page: choose, check, read why, try again. Nothing is stored or sent. */
export function startQuiz(): void {
  const list = requireElement('[data-quiz]');
  const said = saidIn(list);
  const status = requireElement('[data-said]');
  const say = (text: string) => {
    status.textContent = text;
  };
  const elements = [...list.querySelectorAll<HTMLElement>('[data-question]')];
  const score = new Score(elements, said);
  for (const element of elements) {
    const onJudged = (judgement: Judgement) => {
      score.count(element, judgement);
    };
    new QuestionOnPage(element, said, { unfolds: true, say, onJudged });
  }
  requireElement('[data-restart]').addEventListener('click', () => {
    score.clear();
    for (const element of elements) element.dispatchEvent(new Event(RESTART));
    say(said.result_none);
    scrollTo(0, 0);
    const first = elements[0]?.querySelector<HTMLElement>('input, select, textarea, button');
    first?.focus({ preventScroll: true });
  });
}

/** How many questions were right at the first try, in words, as long as the page is open. */
class Score {
  readonly #first = new Map<HTMLElement, boolean>();
  readonly #all: number;
  readonly #said: Said;

  constructor(questions: readonly HTMLElement[], said: Said) {
    this.#all = questions.filter(({ dataset }) => dataset.question !== 'short').length;
    this.#said = said;
  }

  count(question: HTMLElement, { right, all, isMarked }: Judgement): void {
    if (!isMarked || this.#first.has(question)) return;
    this.#first.set(question, right === all);
    this.#show();
  }

  clear(): void {
    this.#first.clear();
    this.#show();
  }

  #show(): void {
    const { locale, result_none, result_so_far, result_all } = this.#said;
    const { number } = makeFormats(locale);
    const answered = this.#first.size;
    const right = [...this.#first.values()].filter(Boolean).length;
    const template = answered === this.#all ? result_all : result_so_far;
    requireElement('[data-result]').textContent =
      answered === 0
        ? result_none
        : fill(template, {
            ...{ answered: number(answered), right: number(right) },
            all: number(this.#all),
          });
  }
}
