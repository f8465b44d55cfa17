import scrollama from 'scrollama';
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

/** Told of every moment: where the reader is, and how the page lies. */
export type OnMoment = (position: Position, layout: PageLayout) => void;

/** So long after the last scroll event the reader is taken to have settled, in ms. */
const SETTLED_AFTER = 160;

/** The place before the first step, where one thing is shown at a time. */
const OPENING = -1;

/**
 * Follows where the reader is. Position decides: every moment is computed from the scroll offset alone, at most once a
 * frame. scrollama only says that something may have changed and which step comes near. Where steps are shown one at a
 * time, the one that is shown is the position.
 */
export class Reader {
  readonly steps: HTMLElement[];
  #layout: PageLayout;
  #holds: Hold[];
  #position: Position;
  /** The step that is shown alone, or the opening; null where all are shown. */
  #alone: number | null = isStepwise() ? OPENING : null;
  #isInStory: boolean;
  #onMoment: OnMoment;
  #onSettled: (position: Position, isInStory: boolean) => void;
  #onNear: (index: number) => void;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #width = innerWidth;
  readonly #abort = new AbortController();
  readonly #watch: ResizeObserver;
  /** It cannot bear steps without height: there is none where steps are shown one at a time. */
  #scroller: ReturnType<typeof scrollama> | null = null;

  constructor(
    steps: HTMLElement[],
    callbacks: {
      onMoment: OnMoment;
      onSettled: (position: Position, isInStory: boolean) => void;
      onNear: (index: number) => void;
    },
  ) {
    this.steps = steps;
    this.#onMoment = callbacks.onMoment;
    this.#onSettled = callbacks.onSettled;
    this.#onNear = callbacks.onNear;
    this.#layout = measurePage(steps);
    this.#holds = holdsOf(this.#layout.boxes, this.#layout.area);
    this.#position = this.#now();
    this.#isInStory = this.#isStoryReached();
    const { signal } = this.#abort;
    addEventListener('scroll', this.#schedule, { passive: true, signal });
    addEventListener('resize', this.remeasure, { signal });
    // Anything that moves the steps: fonts, notes that are opened, a change of width.
    this.#watch = new ResizeObserver(this.remeasure);
    for (const step of steps) this.#watch.observe(step);
    if (!isStepwise()) this.#follow();
    this.#schedule();
  }

  /** Where the reader is now. */
  get position(): Position {
    return this.#position;
  }

  get layout(): PageLayout {
    return this.#layout;
  }

  /** The step that the reader is at: the nearer one on the way. */
  get index(): number {
    return nearestStep(this.#position);
  }

  /** Whether the reader has left the cover. */
  get isInStory(): boolean {
    return this.#isInStory;
  }

  /** Whether there is a step, or the opening, so many steps on. */
  canMove(by: number): boolean {
    const target = (this.#alone ?? this.index) + by;
    return target >= (this.#alone === null ? 0 : OPENING) && target < this.steps.length;
  }

  /** Leads so many steps on, or to the opening where one thing is shown at a time. Answers with the step it came to. */
  move(by: number): HTMLElement | undefined {
    if (!this.canMove(by)) return undefined;
    const target = (this.#alone ?? this.index) + by;
    this.goTo(target, { smoothly: true });
    return this.steps[target];
  }

  /** Leads to the step that an address names, to the first of a chapter that it names, or else to the opening. */
  goToNamed(id: string): void {
    const named = document.getElementById(id);
    const first = named?.matches('.chapter') ? named.querySelector('[data-step].step') : named;
    this.goTo(this.steps.findIndex((step) => step === first));
  }

  /** Shows the story as the mode has it, at the place where the reader was. */
  takeMode(): void {
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
    for (const shown of document.querySelectorAll('[data-shown]'))
      shown.removeAttribute('data-shown');
    this.#measure();
    this.#follow();
    const box = this.#layout.boxes[at];
    scrollTo({
      top: wasInStory && box ? targetOf(box, this.#layout.area) : 0,
      behavior: 'instant',
    });
    this.#schedule();
  }

  /** Leads to a step, as a link to it does. */
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

  /** Measures the page again and stays where the reader was. */
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

  destroy(): void {
    this.#abort.abort();
    this.#watch.disconnect();
    this.#scroller?.destroy();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
  }

  readonly #schedule = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#onSettled(this.#position, this.#isInStory);
    }, SETTLED_AFTER);
  };

  readonly #draw = (): void => {
    this.#frame = 0;
    this.#position = this.#now();
    this.#isInStory = this.#isStoryReached();
    this.#onMoment(this.#position, this.#layout);
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
      .setup({ step: this.steps, offset: 0.9, progress: true })
      .onStepEnter(({ index }) => {
        this.#onNear(index);
      })
      .onStepProgress(this.#schedule);
  }

  #measure(): void {
    this.#width = innerWidth;
    this.#layout = measurePage(this.steps);
    this.#holds = holdsOf(this.#layout.boxes, this.#layout.area);
  }

  /** Shows one step alone, or the opening, from its first line. */
  #show(index: number): void {
    this.#alone = index;
    const opening = document.querySelector('[data-opening]');
    opening?.toggleAttribute('data-shown', index === OPENING);
    this.steps.forEach((step, at) => step.toggleAttribute('data-shown', at === index));
    scrollTo({ top: 0, behavior: 'instant' });
    this.#measure();
    this.#schedule();
    for (const near of [index, index + 1]) this.#onNear(near);
  }
}
