import { Layer } from '../page/layers.ts';

/** Makes the question about a step, whose answer is shown once `data-revealed` is set; null if there is none. */
export type QuestionOf = (step: HTMLElement) => Promise<HTMLElement | null>;

/** The question about a step that a presenter shows to the class, until the step or the key changes. */
export class StepQuestion {
  readonly #questionOf: QuestionOf;
  readonly #name: string;
  readonly #layer = new Layer(() => {
    this.close();
  });
  #shown: HTMLElement | null = null;
  /** What had the focus before. */
  #from: Element | null = null;
  /** Counts what has been asked for: a question that arrives after the next press is not shown. */
  #asked = 0;

  /** `name` is what screen readers call it. */
  constructor(questionOf: QuestionOf, name: string) {
    this.#questionOf = questionOf;
    this.#name = name;
  }

  /** Shows the question about a step, or takes it away again. False where there is none. */
  async toggle(step: HTMLElement): Promise<boolean> {
    if (this.#shown) {
      this.close();
      return true;
    }
    this.#asked += 1;
    const asked = this.#asked;
    const question = await this.#found(step);
    if (!question || asked !== this.#asked) return asked !== this.#asked;
    this.#shown = question;
    this.#from = document.activeElement;
    question.ariaLabel = this.#name;
    question.tabIndex = -1;
    document.body.append(question);
    question.focus({ preventScroll: true });
    this.#layer.isOpen = true;
    return true;
  }

  /** Shows its answer. False where no question is shown. */
  reveal(): boolean {
    this.#shown?.toggleAttribute('data-revealed');
    return this.#shown !== null;
  }

  close(): void {
    this.#asked += 1;
    const hasFocus = this.#shown?.contains(document.activeElement) === true;
    this.#shown?.remove();
    this.#shown = null;
    if (hasFocus && this.#from instanceof HTMLElement) this.#from.focus({ preventScroll: true });
    this.#layer.isOpen = false;
  }

  async #found(step: HTMLElement): Promise<HTMLElement | null> {
    try {
      return await this.#questionOf(step);
    } catch (error) {
      console.warn('The question about this step could not be fetched.', error);
      return null;
    }
  }
}
