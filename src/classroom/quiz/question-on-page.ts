import { requireElement } from '../../page/dom.ts';
import { fill, makeFormats } from '../../story/formats.ts';
import { startOrderButtons } from './order-buttons.ts';
import { startPictureReply } from './picture-reply.ts';
import { judge, type Judgement } from './reply.ts';
import type { Said } from './said.ts';

/** Dispatched on a question to open it again, as if nobody had answered it. */
export const RESTART = 'quiz-restart';

interface Options {
  /** Whether the reasons are shown with the verdict; otherwise the reader unfolds them. Those of a model answer are. */
  unfolds: boolean;
  /** Announces a sentence. */
  say: (text: string) => void;
  /** Called after each answer. */
  onJudged: (judgement: Judgement) => void;
}

/** One question on a page: its form, and the answer that is shown once the reader has given one. */
export class QuestionOnPage {
  readonly element: HTMLElement;
  readonly #said: Said;
  readonly #options: Options;
  readonly #form: HTMLFormElement;
  readonly #button: HTMLElement;
  readonly #verdict: HTMLElement;
  /** The items as they were, where they are put in order. */
  readonly #items: readonly Element[];

  constructor(element: HTMLElement, said: Said, options: Options) {
    this.element = element;
    this.#said = said;
    this.#options = options;
    this.#form = requireElement('form', element) as HTMLFormElement;
    this.#button = requireElement('[data-check]', element);
    this.#button.textContent = said.check;
    this.#verdict = requireElement('[data-verdict]', element);
    const list = element.querySelector<HTMLElement>('[data-items]');
    this.#items = [...(list?.children ?? [])];
    if (list) startOrderButtons(list, said, options.say);
    const picture = element.querySelector<HTMLElement>('[data-picture]');
    if (picture) startPictureReply(picture, said.locale);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      // The key that sends a form may come from a field that is about to be closed.
      this.#button.focus();
      if (this.isDone) this.reopen();
      else this.check();
    });
    element.addEventListener(RESTART, () => {
      this.reopen();
    });
    this.#form.reset();
  }

  /** Whether it has been answered. */
  get isDone(): boolean {
    return this.element.hasAttribute('data-done');
  }

  /** Marks the reply in the form and closes it; if there is no reply, says so. */
  check(): void {
    const judgement = judge(this.element);
    if (!judgement) {
      const isLine = this.element.dataset.question === 'draw';
      this.#tell(isLine ? this.#said.unfinished : this.#said.missing);
      return;
    }
    const unfolds = this.#options.unfolds || !judgement.isMarked;
    this.element.toggleAttribute('data-done', true);
    this.#fields.disabled = true;
    this.#answer.open = unfolds;
    this.#button.textContent = this.#said.again;
    for (const value of judgement.chosen) this.#mark(value);
    this.#tell(verdictOn(judgement, this.#said), unfolds ? this.#reasons(judgement) : '');
    this.#options.onJudged(judgement);
  }

  /** Opens it for another try. */
  reopen(): void {
    this.element.toggleAttribute('data-done', false);
    this.#fields.disabled = false;
    this.#answer.open = false;
    this.#button.textContent = this.#said.check;
    this.#verdict.hidden = true;
    for (const mark of this.element.querySelectorAll('.chosen')) mark.remove();
    this.#form.reset();
    this.element.querySelector('[data-items]')?.append(...this.#items);
    this.#options.say('');
  }

  get #fields(): HTMLFieldSetElement {
    return requireElement('fieldset', this.element) as HTMLFieldSetElement;
  }

  get #answer(): HTMLDetailsElement {
    return requireElement('[data-answer-to]', this.element) as HTMLDetailsElement;
  }

  /** Shows a verdict, and reads it out with what explains it. */
  #tell(verdict: string, reasons = ''): void {
    this.#verdict.hidden = false;
    this.#verdict.textContent = verdict;
    this.#options.say(`${verdict} ${reasons}`.trim());
  }

  /** Marks a reply that the reader has chosen. */
  #mark(value: string): void {
    const option = this.element.querySelector(`[data-option="${CSS.escape(value)}"] [data-text]`);
    const mark = document.createElement('span');
    mark.className = 'chosen';
    mark.textContent = this.#said.chosen;
    option?.after(mark);
  }

  /** Why the replies that were chosen are wrong, and why the right one is right. */
  #reasons({ chosen }: Judgement): string {
    const wrong = chosen.map((value) =>
      this.element.querySelector(`[data-option="${CSS.escape(value)}"] [data-why]`),
    );
    const explanation = this.element.querySelector('[data-explanation]');
    return [...wrong, explanation]
      .map((one) => one?.textContent.trim() ?? '')
      .join(' ')
      .trim();
  }
}

function verdictOn({ right, all, isMarked, off, tolerance }: Judgement, said: Said): string {
  const format = makeFormats(said.locale).number;
  if (!isMarked) return said.compare;
  if (tolerance !== undefined) {
    const [near, of, within] = [right, all, tolerance].map(format);
    return fill(said.near, { right: near ?? '', all: of ?? '', tolerance: within ?? '' });
  }
  if (off !== undefined && off > 0) {
    // An estimate is not wrong: it is near, or less so.
    const distance = fill(said.off, { number: format(off) });
    return right === all ? `${said.right} ${distance}` : distance;
  }
  if (right === all) return said.right;
  if (right === 0 || all === 1) return said.wrong;
  return `${said.wrong} ${fill(said.partly, { right: format(right), all: format(all) })}`;
}
