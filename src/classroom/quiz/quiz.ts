import { fill, makeFormats } from '../../story/formats.ts';
import { requireElement } from '../../page/dom.ts';
import { startOrderButtons } from './order-buttons.ts';
import { judge, type Judgement } from './reply.ts';

/** What the script says, in the page's language. */
interface Said {
  locale: string;
  check: string;
  again: string;
  missing: string;
  right: string;
  wrong: string;
  partly: string;
  compare: string;
  chosen: string;
  moved: string;
  result_none: string;
  result_so_far: string;
  result_all: string;
}

/** Lets readers answer the questions of a page: choose, check, read why, try again. Nothing is stored or sent. */
export function startQuiz(): void {
  const list = requireElement('[data-quiz]');
  const said = JSON.parse(list.dataset.quiz ?? '') as Said;
  const status = requireElement('[data-said]');
  const say = (text: string) => {
    status.textContent = text;
  };
  const questions = [...list.querySelectorAll<HTMLElement>('[data-question]')];
  const score = new Score(questions, said);
  for (const element of questions) {
    const question = new QuestionOnPage(element, said, say);
    question.onJudged = (judgement) => {
      score.count(element, judgement);
    };
  }
  requireElement('[data-restart]').addEventListener('click', () => {
    score.clear();
    for (const element of questions) element.dispatchEvent(new CustomEvent('quiz-restart'));
    say(said.result_none);
    scrollTo(0, 0);
    const first = questions[0]?.querySelector<HTMLElement>('input, select, textarea, button');
    first?.focus({ preventScroll: true });
  });
}

/** One question: its form, and the answer that is shown once the reader has given one. */
class QuestionOnPage {
  onJudged: (judgement: Judgement) => void = () => undefined;
  readonly #element: HTMLElement;
  readonly #said: Said;
  readonly #say: (text: string) => void;
  readonly #form: HTMLFormElement;
  readonly #button: HTMLElement;
  readonly #verdict: HTMLElement;
  /** The items as they were, where they are put in order. */
  readonly #items: readonly Element[];

  constructor(element: HTMLElement, said: Said, say: (text: string) => void) {
    this.#element = element;
    this.#said = said;
    this.#say = say;
    this.#form = requireElement('form', element) as HTMLFormElement;
    this.#button = requireElement('[data-check]', element);
    this.#verdict = requireElement('[data-verdict]', element);
    const list = element.querySelector<HTMLElement>('[data-items]');
    this.#items = [...(list?.children ?? [])];
    if (list) startOrderButtons(list, said, say);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      // The key that sends a form may come from a field that is about to be closed.
      this.#button.focus();
      if (this.#isDone) this.#reopen();
      else this.#check();
    });
    element.addEventListener('quiz-restart', () => {
      this.#reopen();
    });
    this.#form.reset();
  }

  get #isDone(): boolean {
    return this.#element.hasAttribute('data-done');
  }

  #check(): void {
    const judgement = judge(this.#element);
    if (!judgement) {
      this.#tell(this.#said.missing);
      return;
    }
    this.#element.toggleAttribute('data-done', true);
    this.#fields.disabled = true;
    this.#answer.open = true;
    this.#button.textContent = this.#said.again;
    for (const value of judgement.chosen) this.#mark(value);
    this.#tell(verdictOn(judgement, this.#said), this.#reasons(judgement));
    this.onJudged(judgement);
  }

  #reopen(): void {
    this.#element.toggleAttribute('data-done', false);
    this.#fields.disabled = false;
    this.#answer.open = false;
    this.#button.textContent = this.#said.check;
    this.#verdict.hidden = true;
    for (const mark of this.#element.querySelectorAll('.chosen')) mark.remove();
    this.#form.reset();
    this.#element.querySelector('[data-items]')?.append(...this.#items);
    this.#say('');
  }

  get #fields(): HTMLFieldSetElement {
    return requireElement('fieldset', this.#element) as HTMLFieldSetElement;
  }

  get #answer(): HTMLDetailsElement {
    return requireElement('[data-answer-to]', this.#element) as HTMLDetailsElement;
  }

  /** Shows a verdict, and reads it out with what explains it. */
  #tell(verdict: string, reasons = ''): void {
    this.#verdict.hidden = false;
    this.#verdict.textContent = verdict;
    this.#say(`${verdict} ${reasons}`.trim());
  }

  /** Marks a reply that the reader has chosen. */
  #mark(value: string): void {
    const option = this.#element.querySelector(`[data-option="${CSS.escape(value)}"] [data-text]`);
    const mark = document.createElement('span');
    mark.className = 'chosen';
    mark.textContent = this.#said.chosen;
    option?.after(mark);
  }

  /** Why the replies that were chosen are wrong, and why the right one is right. */
  #reasons({ chosen }: Judgement): string {
    const wrong = chosen.map((value) =>
      this.#element.querySelector(`[data-option="${CSS.escape(value)}"] [data-why]`),
    );
    const explanation = this.#element.querySelector('[data-explanation]');
    return [...wrong, explanation]
      .map((one) => one?.textContent.trim() ?? '')
      .join(' ')
      .trim();
  }
}

function verdictOn({ right, all, isMarked }: Judgement, said: Said): string {
  if (!isMarked) return said.compare;
  if (right === all) return said.right;
  if (right === 0 || all === 1) return said.wrong;
  const format = makeFormats(said.locale).number;
  return `${said.wrong} ${fill(said.partly, { right: format(right), all: format(all) })}`;
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
