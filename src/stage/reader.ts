import { Flick } from './flick.ts';
import { isOver, offsetOnWay, type Journey } from './journey.ts';
import { KeptPlace, withinStep } from './kept-place.ts';
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
import { StepsAround } from './steps-around.ts';
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

/** Keys with which a reader scrolls. */
const SCROLL_KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

/**
 * Follows where the reader is. Position decides: every moment is computed from the scroll offset alone. scrollama only
 * reports that something may have changed and which step is coming into view. In the modes that show one step at a time,
 * the step shown is the position.
 *
 * It lives as long as the page, so its listeners are never removed.
 */
export class Reader implements Whereabouts {
  #steps: readonly HTMLElement[];
  readonly #callbacks: Callbacks;
  #layout: PageLayout;
  #holds: Hold[];
  #position: Position;
  /** The index of the one step that is shown, or `OPENING`; null in the modes that show all of them. */
  #alone: number | null = isStepwise() ? OPENING : null;
  #isInStory: boolean;
  /** The way to the step that the reader has asked for, until they arrive or scroll by themselves. */
  #journey: Journey | null = null;
  /** The scroll offset to which the journey has led so far. */
  #travelled = 0;
  /** What to call once the reader has come to rest after a move. */
  #onArrival: ((step: HTMLElement | undefined) => void) | null = null;
  /** Null while the reader scrolls, and on the cover. */
  #place: KeptPlace | null = null;
  #frame = 0;
  readonly #flick = new Flick(scrollY);
  #resting = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #width = innerWidth;
  /** Notices whatever moves the steps: fonts, notes that are opened, a change of width. */
  readonly #observer = new ResizeObserver(() => {
    this.remeasure();
  });
  readonly #around: StepsAround;

  /** The first moment comes with the next frame. */
  constructor(steps: readonly HTMLElement[], callbacks: Callbacks) {
    this.#steps = steps;
    this.#callbacks = callbacks;
    this.#layout = measurePage(steps);
    this.#holds = holdsOf(this.#layout.boxes, this.#layout.area);
    this.#position = this.#now();
    this.#isInStory = this.#isStoryReached();
    addEventListener('scroll', this.#schedule, { passive: true });
    addEventListener('resize', this.remeasure);
    for (const type of ['wheel', 'touchmove', 'keydown'])
      addEventListener(type, this.#endJourney, { passive: true });
    this.#around = new StepsAround({ onNear: callbacks.onNear, onProgress: this.#schedule });
    this.#observe();
    this.#schedule();
  }

  /** The steps on the reader's way, in reading order. */
  get steps(): readonly HTMLElement[] {
    return this.#steps;
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

  /** Whether a move is under way. */
  get isMoving(): boolean {
    return this.#journey !== null;
  }

  /** Whether there is a step, or the opening, that many steps on from where the reader is heading. */
  canMove(by: number): boolean {
    const goal = this.#heading + by;
    return goal >= (this.#alone === null ? 0 : OPENING) && goal < this.steps.length;
  }

  /**
   * Goes that many steps on from where the reader is heading, or back to the opening in the modes that show one step at a
   * time. Returns the step to which it goes, if any. When the reader has come to rest, `onArrival` is called with the step
   * that they are at then, if any; after several moves only that of the last.
   */
  move(by: number, onArrival?: (step: HTMLElement | undefined) => void): HTMLElement | undefined {
    if (!this.canMove(by)) return undefined;
    const goal = this.#heading + by;
    this.#onArrival = onArrival ?? null;
    this.goTo(goal, { smoothly: true });
    return this.steps[goal];
  }

  /** Goes to the step with this id, or to the first step of the chapter with this id, or else to the opening. */
  goToNamed(id: string): void {
    const named = document.getElementById(id);
    const first = named?.matches('.chapter') ? named.querySelector('[data-step].step') : named;
    this.goTo(this.steps.findIndex((step) => step === first));
  }

  /** Goes on with the steps of another way, which the page shows already. */
  takeWay(steps: readonly HTMLElement[]): void {
    const here = this.#alone === null ? undefined : this.#steps[this.#alone];
    this.#steps = steps;
    this.#observe();
    this.#journey = null;
    this.#place = null;
    if (this.#alone !== null) {
      this.#show(here ? steps.indexOf(here) : OPENING);
      return;
    }
    this.#measure();
    this.#around.stop();
    this.#schedule();
  }

  /** Shows the story in the mode that the page is in now, at the step where the reader was. */
  applyMode(): void {
    if (isStepwise() === (this.#alone !== null)) {
      this.remeasure();
      return;
    }
    // Not where the page is scrolled to now: in the new mode it may be shorter already.
    const at = Math.max(0, this.#alone ?? this.#journey?.goal ?? this.index);
    const wasInStory = this.#isInStory;
    if (isStepwise()) {
      this.#around.stop();
      this.#show(wasInStory ? at : OPENING);
      return;
    }
    this.#alone = null;
    markShown(null);
    this.#measure();
    if (wasInStory) this.goTo(at);
    else scrollTo({ top: 0, behavior: 'instant' });
    this.#schedule();
  }

  /** Goes to a step, as a link to it does. */
  goTo(index: number, { smoothly = false } = {}): void {
    if (this.#alone !== null) {
      this.#show(index);
      return;
    }
    if (!this.#layout.boxes[index]) return;
    const isSmooth = smoothly && motion() === 'full';
    const began = isSmooth ? performance.now() : -Infinity;
    this.#journey = { goal: index, from: scrollY, began };
    this.#travelled = scrollY;
    if (!isSmooth) this.#travel();
    this.#schedule();
  }

  /** Measures the page again and keeps the reader's place in it. */
  readonly remeasure = (): void => {
    this.#keepPlace();
    this.#schedule();
  };

  #keepPlace(): void {
    const before = { position: this.#position, layout: this.#layout };
    const width = this.#width;
    this.#measure();
    const { layout } = this;
    const isResized =
      this.#width !== width ||
      before.layout.height !== layout.height ||
      before.layout.hasStage !== layout.hasStage ||
      before.layout.scale !== layout.scale ||
      before.layout.area.from !== layout.area.from;
    if (this.#journey) {
      this.#journey = { ...this.#journey, began: -Infinity };
      this.#travelled = scrollY;
    } else if (this.#isInStory) {
      const offset = this.#offsetToKeep(before, isResized);
      if (offset !== null) scrollTo({ top: offset, behavior: 'instant' });
      else if (this.#place?.isLeft()) this.#place = null;
      if (this.#place?.shift() === null) this.#place = null;
      this.#place?.settle();
    }
  }

  /** The step that the reader has asked for last; else the one that they are at. */
  get #heading(): number {
    return this.#alone ?? this.#journey?.goal ?? nearestStep(this.#now());
  }

  /** The scroll offset to which a link to a step leads. */
  #linkTo(index: number): number {
    const box = this.#layout.boxes[index];
    return box && this.#alone === null ? targetOf(box, this.#layout.area) : 0;
  }

  /**
   * Where to scroll so that the line that was being read stays; null if nothing has to be done. Without another size of
   * window or stage only what has grown or shrunk above the line counts, and only if nobody has scrolled meanwhile.
   */
  #offsetToKeep(before: { position: Position; layout: PageLayout }, isResized: boolean) {
    const place = this.#place;
    const shift = place?.shift() ?? 0;
    if (!isResized && (Math.abs(shift) < 1 || place?.isLeft() !== false)) return null;
    const kept = place?.scrollIn(this.#layout.area, this.#linkTo(place.index)) ?? null;
    if (this.#alone !== null) return kept;
    return place && kept !== null
      ? withinStep(this.#holds, place.index, kept)
      : scrollAfterLayout(before, this.#layout);
  }

  readonly #schedule = (): void => {
    cancelAnimationFrame(this.#resting);
    clearTimeout(this.#settling);
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw);
  };

  readonly #draw = (): void => {
    this.#frame = 0;
    const isLeftOut = this.#flick.leavesOut(scrollY, innerHeight);
    if (isLeftOut && !this.#journey) {
      this.#schedule();
      return;
    }
    if (this.#isLaidOutAnew()) this.#keepPlace();
    else if (this.#place?.isLeft()) this.#place = null;
    this.#travel();
    this.#position = this.#now();
    this.#isInStory = this.#isStoryReached();
    if (this.#alone === null) this.#around.follow(this.#steps, this.index);
    this.#callbacks.onMoment(this);
    if (this.#journey) {
      this.#schedule();
      return;
    }
    this.#resting = requestAnimationFrame(this.#rest);
    this.#settling = setTimeout(this.#settle, SETTLED_AFTER);
  };

  /** The page has not been scrolled for a frame. */
  readonly #rest = (): void => {
    if (this.#isLaidOutAnew()) {
      this.remeasure();
      return;
    }
    const { index } = this;
    const step = this.#isInStory ? this.steps[index] : undefined;
    if (!step) this.#place = null;
    else if (this.#place?.isLeft() !== false)
      this.#place = KeptPlace.find({ step, index, link: this.#linkTo(index) }, this.#layout.area);
  };

  readonly #settle = (): void => {
    this.#callbacks.onSettled(this);
    const onArrival = this.#onArrival;
    this.#onArrival = null;
    onArrival?.(this.#isInStory ? this.steps[this.index] : undefined);
  };

  /** Goes on with the journey, unless the page is no longer where that has led. */
  #travel(): void {
    const journey = this.#journey;
    if (!journey) return;
    if (Math.abs(scrollY - this.#travelled) > 1) {
      this.#journey = null;
      return;
    }
    const goal = this.#linkTo(journey.goal);
    const now = performance.now();
    scrollTo({ top: offsetOnWay(journey, goal, now), behavior: 'instant' });
    this.#travelled = scrollY;
    if (isOver(journey, goal, now)) this.#journey = null;
  }

  /** Whoever scrolls goes where they like. What moves on the page itself is noticed as well, in `#travel`. */
  readonly #endJourney = (event: Event): void => {
    if (this.#journey && isScrolling(event)) this.#journey = null;
  };

  /**
   * Whether the step has moved on the page since it was measured. A window in a frame, or larger letters, lay the page out
   * before anything is heard of it, and a page that gets shorter takes the reader to its end.
   */
  #isLaidOutAnew(): boolean {
    const top = this.#layout.boxes[this.index]?.top ?? 0;
    const now = this.steps[this.index]?.getBoundingClientRect().top ?? 0;
    return this.#isInStory && Math.abs(now + scrollY - top) >= 1;
  }

  #now(): Position {
    if (this.#alone !== null) return { index: Math.max(0, this.#alone), t: 0, within: 0 };
    return positionAt(this.#holds, scrollY);
  }

  #isStoryReached(): boolean {
    if (this.#alone !== null) return this.#alone !== OPENING;
    return scrollY >= (this.#holds[0]?.start ?? Infinity);
  }

  #observe(): void {
    this.#observer.disconnect();
    for (const element of [document.body, ...this.#steps]) this.#observer.observe(element);
  }

  #measure(): void {
    this.#width = innerWidth;
    this.#layout = measurePage(this.steps);
    this.#holds = holdsOf(this.#layout.boxes, this.#layout.area);
  }

  /** Shows only one step, or only the opening, from its first line. */
  #show(index: number): void {
    this.#alone = index;
    this.#journey = null;
    this.#place = null;
    markShown(this.steps[index] ?? 'opening', index === this.steps.length - 1);
    scrollTo({ top: 0, behavior: 'instant' });
    this.#measure();
    this.#schedule();
    for (const near of [index, index + 1]) this.#callbacks.onNear(near);
  }
}

/** Whether an input event scrolls the page. Presses on the buttons do not, not even by a finger that slips a little. */
function isScrolling(event: Event): boolean {
  const { target } = event;
  const on = target instanceof Element ? target : document.documentElement;
  if (event instanceof KeyboardEvent) {
    const isPress = event.key === ' ' && on.closest('button, summary') !== null;
    return SCROLL_KEYS.includes(event.key) && !event.defaultPrevented && !isPress;
  }
  return event instanceof WheelEvent ? !event.ctrlKey : on.closest('[data-controls]') === null;
}
