import { titleOf } from '../../page/dom.ts';
import { isOnRoute } from '../../page/route.ts';
import { fill } from '../../story/formats.ts';
import { QuestionOnPage } from '../quiz/question-on-page.ts';
import { putValues, valuesIn, wordsIn } from '../quiz/reply-values.ts';
import type { Said } from '../quiz/said.ts';
import type { GivenAnswer } from './answers.ts';
import type { StoryQuestionWords } from './words.ts';

interface Options {
  said: Said;
  words: StoryQuestionWords;
  say: (text: string) => void;
  onAnswer: (answer: GivenAnswer) => void;
  onOpenAnswers: () => void;
}

/** A question that the story asks at a step: answer, then see, then say why, then read why. */
export class AskedQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly element: HTMLElement;
  readonly #about: string;
  readonly #isBefore: boolean;
  readonly #question: QuestionOnPage;
  readonly #why: HTMLTextAreaElement | null;

  /** `onPage` is the question as its own page has it. */
  constructor(onPage: HTMLElement, options: Options) {
    const { said, words, say, onAnswer, onOpenAnswers } = options;
    this.id = onPage.id;
    this.element = sectionOf(onPage);
    this.prompt = textIn(this.element, '.prompt');
    const { asked, about = '', question: kind } = onPage.dataset;
    this.#about = about;
    this.#isBefore = asked === 'before';
    this.#question = new QuestionOnPage(
      this.element,
      { ...said, check: words.commit },
      {
        unfolds: false,
        say,
        onJudged: () => {
          onAnswer(this.answer);
        },
      },
    );
    const then = document.createElement('div');
    then.className = 'then';
    const step = document.getElementById(about);
    if (this.#isBefore && step) {
      const see = document.createElement('a');
      see.href = `#${about}`;
      see.textContent = fill(words.see, { title: titleOf(step) });
      then.append(paragraph(see));
    }
    // Who has just written a sentence of their own is not asked for another.
    this.#why = kind === 'short' ? null : document.createElement('textarea');
    if (this.#why) {
      const label = document.createElement('label');
      label.append(words.why, this.#why);
      this.#why.rows = 2;
      this.#why.addEventListener('input', () => {
        onAnswer(this.answer);
      });
      then.append(label);
    }
    const yours = document.createElement('button');
    yours.type = 'button';
    yours.className = 'plain';
    yours.textContent = words.yours;
    yours.addEventListener('click', onOpenAnswers);
    then.append(paragraph(yours));
    this.element.querySelector('[data-answer-to]')?.before(then);
  }

  get isDone(): boolean {
    return this.#question.isDone;
  }

  /** The reader’s current reply. */
  get answer(): GivenAnswer {
    return { id: this.id, values: valuesIn(this.element), why: this.#why?.value.trim() ?? '' };
  }

  /** The same in words. */
  get answerInWords(): { prompt: string; reply: string; why: string } {
    const { prompt, answer } = this;
    return { prompt, reply: wordsIn(this.element), why: answer.why };
  }

  /** Puts it where it is asked on the reader's way; out of the page if its step is not there. */
  place(): void {
    const about = document.getElementById(this.#about);
    const step = about && this.#isBefore ? stepBefore(about) : about;
    if (!step) this.element.remove();
    else if (this.element.parentElement !== step) step.append(this.element);
  }

  /** Answers it as the reader has done before. */
  restore({ values, why }: GivenAnswer): void {
    putValues(this.element, values);
    if (this.#why) this.#why.value = why;
    this.#question.check();
  }

  /** Opens it as if it had never been answered. */
  forget(): void {
    if (this.#why) this.#why.value = '';
    this.#question.reopen();
  }
}

/** A question of a list, as a section of its own. */
function sectionOf(item: HTMLElement): HTMLElement {
  const section = document.createElement('section');
  section.className = 'asked question';
  section.id = item.id;
  Object.assign(section.dataset, item.dataset);
  section.append(...[...item.childNodes].map((node) => document.importNode(node, true)));
  // It is in the story already.
  section.querySelector('[data-in-story]')?.remove();
  return section;
}

/** The step before another, on the reader's way and in its chapter. */
function stepBefore(step: Element): Element | null {
  let before = step.previousElementSibling;
  while (before && !(before.matches('[data-step].step') && isOnRoute(before)))
    before = before.previousElementSibling;
  return before;
}

function paragraph(content: HTMLElement): HTMLElement {
  const made = document.createElement('p');
  made.append(content);
  return made;
}

function textIn(element: Element, selector: string): string {
  return (element.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
