import type { InterfaceWords } from '../schema/interface.ts';
import { mode, MODE_CHANGED, takeMode } from '../page/mode.ts';
import { need, takesKeys, titleOf } from '../page/dom.ts';
import type { Reader } from '../stage/reader.ts';
import { Highlight } from './highlight.ts';
import { notesOf, writeNotes, type Moment } from './step-notes.ts';
import { ownTalk, Talk } from './talk.ts';

/** Keys of a presentation and of the clickers that speak for a keyboard. Arrows lead on and back as in every mode of steps. */
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
  t: 'text-size',
  Escape: 'leave',
};
type Action =
  | 'next'
  | 'previous'
  | 'opening'
  | 'blank'
  | 'chapters'
  | 'explore'
  | 'full-screen'
  | 'highlight'
  | 'notes'
  | 'presenter'
  | 'text-size'
  | 'leave';

/** What lets map and timeline be moved freely; `end` answers whether they were. */
interface Exploring {
  toggle: () => void;
  end: () => boolean;
}

const TEXT_SIZES = ['usual', 'large', 'largest'];

const root = document.documentElement;

/** The story on a projector: keys, a blank screen, pointing, notes, and the presenter's second window. */
export class Presentation {
  readonly #reader: Reader;
  readonly #words: InterfaceWords['present'];
  readonly #presenter: string;
  readonly #exploring: Exploring;
  readonly #name = ownTalk();
  readonly #highlight = new Highlight(need('[data-highlight]'));
  readonly #notes = need('[data-present-notes]');
  readonly #blank = need('[data-blank]');
  #talk: Talk | null = null;
  #current = '';
  #isLeavingFullScreen = false;

  /** `presenter` is the address of the presenter's page. */
  constructor(
    reader: Reader,
    words: InterfaceWords['present'],
    presenter: string,
    exploring: Exploring,
  ) {
    this.#reader = reader;
    this.#words = words;
    this.#presenter = presenter;
    this.#exploring = exploring;
    need('.present-keys').addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('[data-present]') : null;
      if (button instanceof HTMLElement) this.#do(button.dataset.present as Action, 1);
    });
    this.#blank.addEventListener('click', () => {
      this.#setBlank(false);
    });
    document.addEventListener('keydown', this.#onKey, true);
    document.addEventListener('fullscreenchange', () => {
      // The browser itself takes the Escape key there.
      const isLeft = !document.fullscreenElement && !this.#isLeavingFullScreen;
      if (isLeft && mode() === 'present' && !this.#exploring.end()) takeMode('scroll');
      this.#isLeavingFullScreen = false;
    });
    addEventListener(MODE_CHANGED, () => {
      this.#followMode();
    });
    // Back from the presenter's window: from now on it is the reader again who leaves full screen.
    addEventListener('focus', () => (this.#isLeavingFullScreen = false));
    addEventListener('pagehide', () => this.#talk?.say({ kind: 'ended' }));
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#tell();
    });
    this.#followMode();
  }

  /** To be called whenever the step may have changed. */
  update(): void {
    if (mode() !== 'present') return;
    const { step, index } = this.#moment();
    const now = `${String(index)} ${step?.picture ?? ''}`;
    if (now === this.#current) return;
    this.#current = now;
    this.#highlight.clear();
    this.#tell();
    if (!this.#notes.hidden) this.#writeNotes();
  }

  #followMode(): void {
    const isPresenting = mode() === 'present';
    if (isPresenting === (this.#talk !== null)) return;
    if (isPresenting) {
      this.#talk = new Talk(this.#name, (message) => {
        if (message.kind === 'where') this.#tell();
        if (message.kind === 'move') this.#reader.move(message.by);
        if (message.kind === 'blank') this.#setBlank(this.#blank.hidden !== false);
      });
      this.#tell();
      this.#focusStep();
      // Only what a reader does may fill the screen; a link that presents does not.
      if (navigator.userActivation.isActive) void this.#fillScreen();
      return;
    }
    this.#talk?.say({ kind: 'ended' });
    this.#talk?.close();
    this.#talk = null;
    this.#current = '';
    this.#highlight.clear();
    this.#setBlank(false);
    this.#notes.hidden = true;
    if (document.fullscreenElement) void this.#leaveFullScreen();
    this.#focusStep();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { target, key, shiftKey } = event;
    if (mode() !== 'present' || event.defaultPrevented) return;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return;
    if (!this.#blank.hidden) {
      if (key === 'Shift') return;
      event.preventDefault();
      event.stopPropagation();
      this.#setBlank(false);
      return;
    }
    const action = KEYS[key.length === 1 ? key.toLowerCase() : key];
    if (!action || takesKeys(target)) return;
    if (key === ' ' && target.closest('a, button, summary')) return;
    // An open note is closed first.
    if (key === 'Escape' && document.querySelector('.note-here')) return;
    event.preventDefault();
    this.#do(action === 'next' && shiftKey ? 'previous' : action, shiftKey ? -1 : 1);
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
        need('#chapters').showPopover();
        return;
      case 'explore':
        this.#exploring.toggle();
        return;
      case 'full-screen':
        void (document.fullscreenElement ? this.#leaveFullScreen() : this.#fillScreen());
        return;
      case 'highlight':
        this.#highlight.move(by, this.#step());
        return;
      case 'notes':
        this.#showNotes(this.#notes.hidden !== false);
        return;
      case 'presenter':
        this.#openPresenter();
        return;
      case 'text-size': {
        const now = TEXT_SIZES.indexOf(root.dataset.textSize ?? 'usual');
        root.dataset.textSize = TEXT_SIZES[(now + 1) % TEXT_SIZES.length] ?? 'usual';
        return;
      }
      case 'leave':
        if (this.#highlight.isShown) this.#highlight.clear();
        else if (!this.#notes.hidden) this.#showNotes(false);
        else takeMode('scroll');
    }
  }

  #step(): HTMLElement | undefined {
    return this.#reader.isInStory ? this.#reader.steps[this.#reader.index] : undefined;
  }

  #moment(): Moment {
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

  #tell(): void {
    this.#talk?.say({ kind: 'at', moment: this.#moment() });
  }

  #showNotes(isShown: boolean): void {
    this.#notes.hidden = !isShown;
    if (isShown) this.#writeNotes();
  }

  #writeNotes(): void {
    this.#notes.replaceChildren(...writeNotes(this.#moment(), this.#words));
    this.#notes.scrollTop = 0;
  }

  #setBlank(isBlank: boolean): void {
    this.#blank.hidden = !isBlank;
    this.#blank.textContent = isBlank ? this.#words.is_blank : '';
  }

  #openPresenter(): void {
    const address = new URL(this.#presenter, location.href);
    address.searchParams.set('talk', this.#name);
    // A browser that opens another window may end full screen for it; the presentation goes on.
    this.#isLeavingFullScreen = document.fullscreenElement !== null;
    const opened = window.open(
      address,
      `four-capitals-${this.#name}`,
      'popup,width=900,height=800',
    );
    if (opened) return;
    this.#showNotes(true);
    const notice = document.createElement('p');
    notice.textContent = this.#words.no_window;
    this.#notes.prepend(notice);
  }

  #focusStep(): void {
    // After the mode has laid out the page anew.
    requestAnimationFrame(() => this.#step()?.focus({ preventScroll: true }));
  }

  async #fillScreen(): Promise<void> {
    try {
      await root.requestFullscreen();
    } catch (error) {
      console.warn(
        'The browser did not fill the screen; the presentation stays in its window.',
        error,
      );
    }
  }

  async #leaveFullScreen(): Promise<void> {
    this.#isLeavingFullScreen = true;
    await document.exitFullscreen();
  }
}
