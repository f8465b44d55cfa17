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
import { motion } from './settings.ts';

/** Told of every moment: where the reader is, and how the page lies. */
export type OnMoment = (position: Position, layout: PageLayout) => void;

/** So long after the last scroll event the reader is taken to have settled, in ms. */
const SETTLED_AFTER = 160;

/**
 * Follows where the reader is. Position decides: every moment is computed from the scroll offset alone, at most once a
 * frame. scrollama only says that something may have changed and which step comes near.
 */
export class Reader {
  readonly steps: HTMLElement[];
  #layout: PageLayout;
  #holds: Hold[];
  #position: Position;
  #onMoment: OnMoment;
  #onSettled: (position: Position, isInStory: boolean) => void;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #width = innerWidth;
  readonly #abort = new AbortController();
  readonly #watch: ResizeObserver;
  readonly #scroller = scrollama();

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
    this.#layout = measurePage(steps);
    this.#holds = holdsOf(this.#layout.boxes, this.#layout.area);
    this.#position = this.#now();
    const { signal } = this.#abort;
    addEventListener('scroll', this.#schedule, { passive: true, signal });
    addEventListener('resize', this.remeasure, { signal });
    // Anything that moves the steps: fonts, notes that are opened, a change of width.
    this.#watch = new ResizeObserver(this.remeasure);
    for (const step of steps) this.#watch.observe(step);
    this.#scroller
      .setup({ step: steps, offset: 0.9, progress: true })
      .onStepEnter(({ index }) => {
        callbacks.onNear(index);
      })
      .onStepProgress(this.#schedule);
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

  /** Leads to a step, as a link to it does. */
  goTo(index: number, { smoothly = false } = {}): void {
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
    const wasInStory = this.isInStory;
    const isReflowed = innerWidth !== this.#width;
    this.#width = innerWidth;
    this.#layout = measurePage(this.steps);
    this.#holds = holdsOf(this.#layout.boxes, this.#layout.area);
    if (wasInStory && (isReflowed || before.layout.hasStage !== this.#layout.hasStage)) {
      scrollTo({ top: scrollAfterLayout(before, this.#layout), behavior: 'instant' });
    }
    this.#schedule();
  };

  destroy(): void {
    this.#abort.abort();
    this.#watch.disconnect();
    this.#scroller.destroy();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
  }

  readonly #schedule = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#onSettled(this.#position, this.isInStory);
    }, SETTLED_AFTER);
  };

  readonly #draw = (): void => {
    this.#frame = 0;
    this.#position = this.#now();
    this.#onMoment(this.#position, this.#layout);
  };

  #now(): Position {
    return positionAt(this.#holds, scrollY);
  }

  /** Whether the reader has left the cover. */
  get isInStory(): boolean {
    return scrollY >= (this.#holds[0]?.start ?? Infinity);
  }
}
