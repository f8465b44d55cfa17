import type { Hold, ReadingArea } from './position.ts';
import { firstLineBetween, topOf, type TextLine } from './text-line.ts';

/** How far scroll offsets may differ, in px, and still be the same: browsers round them. */
const SAME = 2;

/** How far inside the offsets of its step a place is kept, in px. */
const INSIDE = 1;

/** The step that a reader is at. */
interface StepInView {
  step: Element;
  index: number;
  /** The scroll offset to which a link to it leads. */
  link: number;
}

/**
 * The line that is being read while the page is at rest. Wherever it goes when the layout changes, the page follows,
 * so that it stays the first line that can be read. It is kept until the reader scrolls: through any number of sizes the
 * reader comes back to the same line.
 */
export class KeptPlace {
  /** The index of the step that the reader is at. */
  readonly index: number;
  readonly #line: TextLine;
  /** How far below the top of the reading area the line was. */
  readonly #below: number;
  readonly #area: ReadingArea;
  /** Whether the reader was where a link to the step leads. */
  readonly #isLinked: boolean;
  /** Where the line was last found, in px from the document's top, and the scroll offset then. */
  #top: number;
  #scroll: number;

  private constructor(at: StepInView, line: TextLine, top: number, area: ReadingArea) {
    this.index = at.index;
    this.#line = line;
    this.#below = top - area.from;
    this.#area = area;
    this.#top = top + scrollY;
    this.#scroll = scrollY;
    this.#isLinked = this.#isAt(at.link);
  }

  /** The place of a reader who is at that step; null if neither it nor what is beside it has a line in view. */
  static find(at: StepInView, area: ReadingArea): KeptPlace | null {
    const { step } = at;
    const { previousElementSibling: before, nextElementSibling: after } = step;
    // Next to it there may also be the line behind which steps are folded, and that line may not be shown.
    const around = [step, before, after, before?.previousElementSibling, after?.nextElementSibling];
    for (const element of around) {
      const line = element && firstLineBetween(element, area.from, area.to);
      const top = line ? topOf(line) : null;
      if (line && top !== null) return new KeptPlace(at, line, top, area);
    }
    return null;
  }

  /** Whether the reader has scrolled since the line was last found. A page that has become too short moves by itself. */
  isLeft(): boolean {
    if (this.#isAt(scrollY)) return false;
    const end = document.documentElement.scrollHeight - innerHeight;
    return end > this.#scroll || scrollY < end - SAME;
  }

  /** How far the line has moved in the document since it was last found; null if it is not on the page any more. */
  shift(): number | null {
    const top = topOf(this.#line);
    return top === null ? null : top + scrollY - this.#top;
  }

  /** Takes the line's present place as found. */
  settle(): void {
    this.#top += this.shift() ?? 0;
    this.#scroll = scrollY;
  }

  /**
   * The scroll offset at which the line is where it was, as far as the new reading area allows; null if the line is gone.
   * Where a link to the step led, it leads again: to `link`.
   */
  scrollIn(area: ReadingArea, link: number): number | null {
    const shift = this.shift();
    if (shift === null) return null;
    if (this.#isLinked) return link;
    return this.#top + shift - area.from - this.#below * shrinkage(this.#area, area);
  }

  #isAt(scroll: number): boolean {
    return Math.abs(scroll - this.#scroll) <= SAME;
  }
}

/** The scroll offset nearest to `scroll` at which the reader is at that step. */
export function withinStep(holds: readonly Hold[], index: number, scroll: number): number {
  const [before, hold, after] = [holds[index - 1], holds[index], holds[index + 1]];
  if (!hold) return scroll;
  const first = before ? (before.end + hold.start) / 2 + INSIDE : hold.start;
  const last = after ? (hold.end + after.start) / 2 - INSIDE : Infinity;
  return Math.max(first, Math.min(last, scroll));
}

/** By how much less there is to read at once: a line in the middle of the area stays there in a lower one. */
function shrinkage(before: ReadingArea, after: ReadingArea): number {
  return Math.min(1, (after.to - after.from) / (before.to - before.from));
}
