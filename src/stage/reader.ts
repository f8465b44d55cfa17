import scrollama from 'scrollama';
import { markShown } from './shown.ts';
import { measurePage, type PageLayout } from './page-layout.ts';
import {
  holdsOf,
  nearestStep,
  positionAt,
  scrollAfterLayout,
  targetOf,
  type Hold,
  type Position,
} from './position.ts';
import { isStepwise } from '../page/mode.ts';
import { motion } from '../page/settings.ts';
import type { Whereabouts } from './stage.ts';

interface Callbacks {
  /** Called at most once a frame, whenever the position or the page's layout may have changed. */
  onMoment: (reader: Reader) => void;
  /** Called when the reader has stopped scrolling. */
  onSettled: (reader: Reader) => void;
  /** Called when a step is about to come into view, with its index. */
  onNear: (index: number) => void;
}

/** How long after the last scroll event the reader counts as settled, in ms. */
const SETTLED_AFTER = 160;

/** The index of the cover, in the modes that show one step at a time. */
const OPENING = -1;

/**
 * Follows where the reader is. Position decides: every moment is computed from the scroll offset alone. scrollama only
 * reports that something may have changed and which step is coming into view. In the modes that show one step at a time,
 * the step shown is the position.
 *
 * It lives as long as the page, so its listeners are never removed.
 */
export class Reader implements Whereabouts {
  readonly steps: readonly HTMLElement[];
  readonly #callbacks: Callbacks;
  #layout: PageLayout;
  #holds: Hold[];
  #position: Position;
  /** The index of the one step that is shown, or `OPENING`; null in the modes that show all of them. */
  #alone: number | null = isStepwise() ? OPENING : null;
  #isInStory: boolean;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #width = innerWidth;
  /** Null in the modes that show one step at a time: it cannot deal with steps without height. */
  #scroller: ReturnType<typeof scrollama> | null = null;

  /** The first moment comes with the next frame. */
  constructor(steps: readonly HTMLElement[], callbacks: Callbacks) {
    this.steps = steps;
    this.#callbacks = callbacks;
    this.#layout = measurePage(steps);
    this.#holds = holdsOf(this.#layout.boxes, this.#layout.area);
    this.#position = this.#now();
    this.#isInStory = this.#isStoryReached();
    addEventListener('scroll', this.#schedule, { passive: true });
    addEventListener('resize', this.remeasure);
    // Notices whatever moves the steps: fonts, notes that are opened, a change of width.
    const observer = new ResizeObserver(this.remeasure);
    for (const step of steps) observer.observe(step);
    if (!isStepwise()) this.#follow();
    this.#schedule();
  }

  get position(): Position {
    return this.#position;
  }

  get layout(): PageLayout {
    return this.#layout;
  }

  /** The index of the step that the reader is at; between two steps, of the nearer one. */
  get index(): number {
    return nearestStep(this.#position);
  }

  /** Whether the reader has left the cover. */
  get isInStory(): boolean {
    return this.#isInStory;
  }

  /** Whether there is a step, or the opening, that many steps on. */
  canMove(by: number): boolean {
    const target = (this.#alone ?? this.index) + by;
    return target >= (this.#alone === null ? 0 : OPENING) && target < this.steps.length;
  }

  /**
   * Goes that many steps on, or back to the opening in the modes that show one step at a time. Returns the step that it
   * has gone to, if any.
   */
  move(by: number): HTMLElement | undefined {
    if (!this.canMove(by)) return undefined;
    const target = (this.#alone ?? this.index) + by;
    this.goTo(target, { smoothly: true });
    return this.steps[target];
  }

  /** Goes to the step with this id, or to the first step of the chapter with this id, or else to the opening. */
  goToNamed(id: string): void {
    const named = document.getElementById(id);
    const first = named?.matches('.chapter') ? named.querySelector('[data-step].step') : named;
    this.goTo(this.steps.findIndex((step) => step === first));
  }

  /** Shows the story in the mode that the page is in now, at the step where the reader was. */
  applyMode(): void {
    if (isStepwise() === (this.#alone !== null)) {
      this.remeasure();
      return;
    }
    const at = this.index;
    const wasInStory = this.#isInStory;
    if (isStepwise()) {
      this.#scroller?.destroy();
      this.#scroller = null;
      this.#show(wasInStory ? at : OPENING);
      return;
    }
    this.#alone = null;
    markShown(null);
    this.#measure();
    this.#follow();
    const box = this.#layout.boxes[at];
    scrollTo({
      top: wasInStory && box ? targetOf(box, this.#layout.area) : 0,
      behavior: 'instant',
    });
    this.#schedule();
  }

  /** Goes to a step, as a link to it does. */
  goTo(index: number, { smoothly = false } = {}): void {
    if (this.#alone !== null) {
      this.#show(index);
      return;
    }
    const box = this.#layout.boxes[index];
    if (!box) return;
    scrollTo({
      top: targetOf(box, this.#layout.area),
      behavior: smoothly && motion() === 'full' ? 'smooth' : 'instant',
    });
    this.#schedule();
  }

  /** Measures the page again and keeps the reader's place in it. */
  readonly remeasure = (): void => {
    const before = { position: this.#position, layout: this.#layout };
    const width = this.#width;
    this.#measure();
    const isMoved =
      this.#width !== width ||
      before.layout.height !== this.#layout.height ||
      before.layout.hasStage !== this.#layout.hasStage;
    if (this.#alone === null && this.#isInStory && isMoved) {
      scrollTo({ top: scrollAfterLayout(before, this.#layout), behavior: 'instant' });
    }
    this.#schedule();
  };

  readonly #schedule = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#callbacks.onSettled(this);
    }, SETTLED_AFTER);
  };

  readonly #draw = (): void => {
    this.#frame = 0;
    this.#position = this.#now();
    this.#isInStory = this.#isStoryReached();
    this.#callbacks.onMoment(this);
  };

  #now(): Position {
    if (this.#alone !== null) return { index: Math.max(0, this.#alone), t: 0, within: 0 };
    return positionAt(this.#holds, scrollY);
  }

  #isStoryReached(): boolean {
    if (this.#alone !== null) return this.#alone !== OPENING;
    return scrollY >= (this.#holds[0]?.start ?? Infinity);
  }

  #follow(): void {
    this.#scroller = scrollama();
    this.#scroller
      .setup({ step: [...this.steps], offset: 0.9, progress: true })
      .onStepEnter(({ index }) => {
        this.#callbacks.onNear(index);
      })
      .onStepProgress(this.#schedule);
  }

  #measure(): void {
    this.#width = innerWidth;
    this.#layout = measurePage(this.steps);
    this.#holds = holdsOf(this.#layout.boxes, this.#layout.area);
  }

  /** Shows only one step, or only the opening, from its first line. */
  #show(index: number): void {
    this.#alone = index;
    markShown(this.steps[index] ?? 'opening');
    scrollTo({ top: 0, behavior: 'instant' });
    this.#measure();
    this.#schedule();
    for (const near of [index, index + 1]) this.#callbacks.onNear(near);
  }
}
