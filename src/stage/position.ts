import { bisector } from 'd3';

/** Where a step's text is in the document, in px from the document's top. */
export interface StepBox {
  top: number;
  bottom: number;
  /** Above the first step of a chapter: where the chapter's opening begins. */
  opening?: number | undefined;
}

/** The part of the window in which text is read, in px from the window's top. */
export interface ReadingArea {
  from: number;
  to: number;
  /** Where a link to a step puts the top of the step. */
  link: number;
}

/** Where all steps are, and where they are read. */
export interface Layout {
  boxes: readonly StepBox[];
  area: ReadingArea;
}

/** The scroll offsets between which a scene holds still. */
export interface Hold {
  start: number;
  end: number;
}

/** Where the reader is in the story. */
export interface Position {
  /** The step, counted from 0. */
  index: number;
  /** How far the reader is on the way to the next step: 0 (the scene holds still) to 1. */
  t: number;
  /** How far the reader is through the hold: 0 to 1. */
  within: number;
}

/** How far inside the hold a link's target must be, in px: a pixel more or less then does not move the scene. */
const SAFETY = 24;

/** A new title has arrived when it is this far down the reading area, as a share of it. */
const ARRIVAL = 0.18;

/** The length of a passage as a share of the window's height, and of the way from one link's target to the next. */
const PASSAGE = { ofWindow: 0.36, ofWay: 0.7 };

/**
 * The scroll offsets at which each scene holds still. Between two holds is the passage: while the last lines of one step
 * leave, and until the next title, or that of a new chapter, has arrived where it is read. Where a link to a step leads,
 * its scene holds in any case; between short steps the passage is shorter.
 */
export function holdsOf(boxes: readonly StepBox[], area: ReadingArea): Hold[] {
  const middle = (area.from + area.to) / 2;
  const arrival = area.from + ARRIVAL * (area.to - area.from);
  const passages = boxes.slice(1).map((next, index) => {
    const before = boxes[index] ?? next;
    const head = next.opening ?? next.top;
    const earliest = before.top - area.link + SAFETY;
    const room = Math.max(0, head - area.link - SAFETY - earliest);
    const length = Math.min(PASSAGE.ofWindow * area.to, PASSAGE.ofWay * room);
    const start = clamp(head - arrival - length, earliest, earliest + room - length);
    return { start, end: start + length };
  });
  return boxes.map(({ top, bottom }, index) => ({
    start: passages[index - 1]?.end ?? Math.min(top - middle, top - area.link - SAFETY),
    end: passages[index]?.start ?? Math.max(bottom - middle, top - area.link + SAFETY),
  }));
}

const holdAt = bisector<Hold, number>(({ start }) => start);

/** The position at a scroll offset. Before the first hold it is that hold's start, after the last hold its end. */
export function positionAt(holds: readonly Hold[], scroll: number): Position {
  const index = Math.max(0, holdAt.right(holds, scroll) - 1);
  const hold = holds[index];
  if (!hold) return { index: 0, t: 0, within: 0 };
  const next = holds[index + 1];
  const within = part(scroll, hold.start, hold.end);
  return { index, t: next ? part(scroll, hold.end, next.start) : 0, within };
}

/** The scroll offset of a position: the inverse of `positionAt` for these holds. */
export function scrollFor(holds: readonly Hold[], { index, t, within }: Position): number {
  const hold = holds[index];
  if (!hold) return 0;
  const next = holds[index + 1];
  if (t > 0 && next) return hold.end + t * (next.start - hold.end);
  return hold.start + within * (hold.end - hold.start);
}

/** The scroll offset to which a link to a step leads. */
export function targetOf(box: StepBox, area: ReadingArea): number {
  return Math.max(0, box.top - area.link);
}

/**
 * The scroll offset that keeps the reader's place after the page has been laid out again: a step's first lines stay in
 * view if they were; otherwise the reader stays at the same part of the step, or of the way to the next.
 */
export function scrollAfterLayout(
  before: { position: Position; layout: Layout },
  after: Layout,
): number {
  const { index, t } = before.position;
  const was = before.layout.boxes[index];
  const is = after.boxes[index];
  const holds = holdsOf(before.layout.boxes, before.layout.area);
  const scroll = scrollFor(holds, before.position);
  const { from, to } = before.layout.area;
  if (t === 0 && was && is && was.top - scroll >= from && was.top - scroll < to)
    return targetOf(is, after.area);
  return scrollFor(holdsOf(after.boxes, after.area), before.position);
}

/** The index of the step that a position is nearest to. */
export function nearestStep({ index, t }: Position): number {
  return t < 0.5 ? index : index + 1;
}

function part(value: number, from: number, to: number): number {
  if (to <= from) return 0;
  return clamp((value - from) / (to - from), 0, 1);
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, value));
}
