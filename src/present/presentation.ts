import type { InterfaceWords } from '../schema/interface.ts';
import { changeMode, mode } from '../page/mode.ts';
import { requireElement, takesKeys, titleOf } from '../page/dom.ts';
import { readKey } from '../page/keys.ts';
import { Layer, readPageKey } from '../page/layers.ts';
import { choose, currentValue, SETTINGS } from '../page/settings.ts';
import type { Reader } from '../stage/reader.ts';
import type { StageMode } from '../stage/stage.ts';
import { enterFullScreen, leaveFullScreen, toggleFullScreen } from './full-screen.ts';
import { Highlight } from './highlight.ts';
import { notesOf, writeNotes, type TalkMoment } from './step-notes.ts';
import { startHints } from './hints.ts';
import { StepQuestion, type QuestionOf } from './step-question.ts';
import { ownTalk, Talk } from './talk.ts';

/** What a key or a button of the presentation does. */
const ACTIONS = [
  'next',
  'previous',
  'opening',
  'blank',
  'chapters',
  'explore',
  'full-screen',
  'highlight',
  'notes',
  'presenter',
  'question',
  'reveal',
  'text-size',
  'leave',
] as const;
type Action = (typeof ACTIONS)[number];

/** Keys of a presentation, and of clickers, which act as keyboards. The arrow keys belong to the controls. */
const KEYS: Record<string, Action> = {
  ' ': 'next',
  PageDown: 'next',
  PageUp: 'previous',
  Home: 'opening',
  '.': 'blank',
  b: 'blank',
  c: 'chapters',
  e: 'explore',
  f: 'full-screen',
  h: 'highlight',
  n: 'notes',
  p: 'presenter',
  q: 'question',
  r: 'reveal',
  t: 'text-size',
};

/** What the presentation has done elsewhere. */
interface PresentActions {
  /** An address. */
  presenterPage: string;
  toggleExploring: () => void;
  /** Shows a sentence for a while, and has it announced. */
  announce: (words: string) => void;
  questionOf: QuestionOf;
}

/** The mode for a projector: keys, a blank screen, highlighting, notes, and the presenter's second window. */
export class Presentation implements StageMode {
  readonly #reader: Reader;
  readonly #words: InterfaceWords['present'];
  readonly #presenterPage: string;
  readonly #toggleExploring: () => void;
  readonly #announce: (words: string) => void;
  readonly #question: StepQuestion;
  readonly #talkName = ownTalk();
  readonly #highlight = new Highlight(requireElement('[data-highlight]'));
  readonly #notes = requireElement('[data-present-notes]');
  readonly #blank = requireElement('[data-blank]');
  /** The channel to the presenter's window; null while nothing is presented. */
  #talk: Talk | null = null;
  readonly #talkLayer = new Layer(
    () => {
      changeMode('scroll');
    },
    { isBeneath: true },
  );
  readonly #blankLayer = new Layer(
    () => {
      this.#setBlank(false);
    },
    { covers: true },
  );
  readonly #notesLayer = new Layer(() => {
    this.#showNotes(false);
  });
  readonly #highlightLayer = new Layer(() => {
    this.#clearHighlight();
  });
  /** The moment last reported to the presenter's window. */
  #reported = '';

  constructor(reader: Reader, words: InterfaceWords['present'], actions: PresentActions) {
    this.#reader = reader;
    this.#words = words;
    this.#presenterPage = actions.presenterPage;
    this.#toggleExploring = actions.toggleExploring;
    this.#announce = actions.announce;
    this.#question = new StepQuestion(actions.questionOf, words.question);
    const keys = requireElement('.present-keys');
    startHints(keys, () => mode() === 'present');
    keys.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('[data-present]') : null;
      if (!(button instanceof HTMLElement)) return;
      const action = ACTIONS.find((one) => one === button.dataset.present);
      if (action) this.#do(action, 1);
    });
    this.#blank.addEventListener('click', () => {
      this.#setBlank(false);
    });
    addEventListener('pagehide', () => this.#talk?.send({ kind: 'ended' }));
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#report();
    });
    this.followMode();
  }

  /** Tells the presenter of the moment, if it is a new one. */
  update(): void {
    if (mode() !== 'present') return;
    const { step, index } = this.#moment();
    const moment = `${String(index)} ${step?.picture ?? ''}`;
    if (moment === this.#reported) return;
    this.#reported = moment;
    this.#clearHighlight();
    this.#question.close();
    this.#report();
    if (this.#notesLayer.isOpen) this.#writeNotes();
  }

  /** Starts or ends the presentation with the page's mode. */
  followMode(): void {
    const isPresenting = mode() === 'present';
    if (isPresenting === (this.#talk !== null)) return;
    this.#talkLayer.isOpen = isPresenting;
    if (isPresenting) {
      this.#talk = new Talk(this.#talkName, (message) => {
        if (message.kind === 'where') this.#report();
        if (message.kind === 'move') this.#reader.move(message.by);
        if (message.kind === 'blank') this.#setBlank(!this.#blankLayer.isOpen);
      });
      this.#report();
      this.#focusStep();
      // A browser lets only something the reader does fill the screen: a link to the presentation does not.
      if (navigator.userActivation.isActive) void enterFullScreen();
      return;
    }
    this.#talk?.send({ kind: 'ended' });
    this.#talk?.close();
    this.#talk = null;
    this.#reported = '';
    this.#clearHighlight();
    this.#question.close();
    this.#setBlank(false);
    this.#showNotes(false);
    leaveFullScreen();
    this.#focusStep();
  }

  /** Takes precedence over every other handler of keys but Escape's (page/layers.ts). */
  readonly onKey = (event: KeyboardEvent): void => {
    if (mode() !== 'present') return;
    if (this.#blankLayer.isOpen) {
      const any = readKey(event);
      if (!any || any.key === 'Shift') return;
      event.preventDefault();
      event.stopPropagation();
      this.#setBlank(false);
      return;
    }
    const press = readPageKey(event);
    if (!press || takesKeys(press.target)) return;
    const { key, isShifted, target } = press;
    const action = KEYS[key];
    if (!action || (key === ' ' && target.closest('a, button, summary'))) return;
    event.preventDefault();
    this.#do(action === 'next' && isShifted ? 'previous' : action, isShifted ? -1 : 1);
  };

  #do(action: Action, by: 1 | -1): void {
    switch (action) {
      case 'next':
      case 'previous':
        this.#reader.move(action === 'next' ? 1 : -1)?.focus({ preventScroll: true });
        return;
      case 'opening':
        this.#reader.goTo(-1);
        return;
      case 'blank':
        this.#setBlank(true);
        return;
      case 'chapters':
        this.#showChapters();
        return;
      case 'explore':
        this.#toggleExploring();
        return;
      case 'full-screen':
        toggleFullScreen();
        return;
      case 'highlight':
        this.#highlight.move(by, this.#step());
        this.#highlightLayer.isOpen = this.#highlight.isShown;
        return;
      case 'notes':
        this.#showNotes(!this.#notesLayer.isOpen);
        return;
      case 'question':
        void this.#toggleQuestion();
        return;
      case 'reveal':
        this.#reveal();
        return;
      case 'presenter':
        this.#openPresenter();
        return;
      case 'text-size': {
        const { values } = SETTINGS['text-size'];
        const now = values.indexOf(currentValue('text-size') ?? 'usual');
        choose('text-size', values[(now + 1) % values.length] ?? 'usual');
        return;
      }
      case 'leave':
        changeMode('scroll');
    }
  }

  async #toggleQuestion(): Promise<void> {
    const step = this.#step();
    if (!step || !(await this.#question.toggle(step))) this.#announce(this.#words.no_question);
  }

  /** Shows the answer to the question that is shown; without one, what became known later, or hides it again. */
  #reveal(): void {
    if (this.#question.reveal()) return;
    const later = this.#step()?.querySelector<HTMLDetailsElement>('details.later');
    if (later?.checkVisibility() === true) later.open = !later.open;
    else this.#announce(this.#words.nothing_to_reveal);
  }

  /** Opens the list of chapters where the reader is, so that its keys are at hand; closing it returns the focus. */
  #showChapters(): void {
    const panel = requireElement('#chapters');
    panel.showPopover();
    const here = panel.querySelector<HTMLElement>('[aria-current]');
    (here ?? requireElement('button', panel)).focus();
  }

  #step(): HTMLElement | undefined {
    return this.#reader.isInStory ? this.#reader.steps[this.#reader.index] : undefined;
  }

  #moment(): TalkMoment {
    const { index: nearest, isInStory, steps } = this.#reader;
    const index = isInStory ? nearest : -1;
    const [step, next] = [steps[index], steps[index + 1]];
    return {
      step: step ? notesOf(step) : null,
      next: next ? titleOf(next) : null,
      index,
      count: steps.length,
    };
  }

  #report(): void {
    this.#talk?.send({ kind: 'at', moment: this.#moment() });
  }

  #clearHighlight(): void {
    this.#highlight.clear();
    this.#highlightLayer.isOpen = false;
  }

  #showNotes(isShown: boolean): void {
    this.#notes.hidden = !isShown;
    document.documentElement.toggleAttribute('data-has-notes', isShown);
    this.#notesLayer.isOpen = isShown;
    if (isShown) this.#writeNotes();
  }

  #writeNotes(): void {
    this.#notes.replaceChildren(...writeNotes(this.#moment(), this.#words));
    this.#notes.scrollTop = 0;
  }

  #setBlank(isBlank: boolean): void {
    this.#blank.hidden = !isBlank;
    this.#blankLayer.isOpen = isBlank;
    // Above whatever is open.
    if (isBlank) this.#blank.showPopover();
    else this.#blank.hidePopover();
    this.#blank.textContent = isBlank ? this.#words.is_blank : '';
  }

  #openPresenter(): void {
    const address = new URL(this.#presenterPage, location.href);
    address.searchParams.set('talk', this.#talkName);
    const opened = window.open(
      address,
      `four-capitals-${this.#talkName}`,
      'popup,width=900,height=800',
    );
    if (opened) return;
    this.#showNotes(true);
    const notice = document.createElement('p');
    notice.textContent = this.#words.no_window;
    this.#notes.prepend(notice);
  }

  #focusStep(): void {
    // By then the page is laid out for the new mode.
    requestAnimationFrame(() => this.#step()?.focus({ preventScroll: true }));
  }
}
