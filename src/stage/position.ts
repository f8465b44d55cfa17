/** Where a step's text lies in the document, in px from its top. */
export interface StepBox {
  top: number;
  bottom: number;
}

/** The part of the window in which text is read, in px from the window's upper edge. */
export interface ReadingArea {
  from: number;
  to: number;
  /** Where a link to a step brings the step's upper edge. */
  link: number;
}

/** Where all steps lie, and where they are read. */
export interface Layout {
  boxes: readonly StepBox[];
  area: ReadingArea;
}

/** How far a scroll offset lets one scene stand: between these it holds. */
export interface Hold {
  start: number;
  end: number;
}

/** Where the reader is: at step `index`, and `t` (0 to 1) of the way to the next. `within` tells how far through the hold. */
export interface Position {
  index: number;
  t: number;
  within: number;
}

/** A link's target lies so far inside the hold, so that a pixel more or less does not move the scene. */
const SAFETY = 24;

/**
 * For which scroll offsets each scene holds still: from when its text has come to the middle of the reading area until
 * its text has left the middle, and at least where a link to it leads.
 */
export function holdsOf(boxes: readonly StepBox[], area: ReadingArea): Hold[] {
  const middle = (area.from + area.to) / 2;
  const holds = boxes.map(({ top, bottom }) => {
    const target = top - area.link;
    return {
      start: Math.min(top - middle, target - SAFETY),
      end: Math.max(bottom - middle, target + SAFETY),
    };
  });
  return holds.map((hold, index) => {
    const next = holds[index + 1];
    return next
      ? { start: hold.start, end: Math.max(hold.start, Math.min(hold.end, next.start)) }
      : hold;
  });
}

/** Where the reader is at a scroll offset. Before the first hold and after the last, at its end. */
export function positionAt(holds: readonly Hold[], scroll: number): Position {
  let index = 0;
  while (index + 1 < holds.length && scroll >= (holds[index + 1]?.start ?? Infinity)) index += 1;
  const hold = holds[index];
  if (!hold) return { index: 0, t: 0, within: 0 };
  const next = holds[index + 1];
  const within = part(scroll, hold.start, hold.end);
  return { index, t: next ? part(scroll, hold.end, next.start) : 0, within };
}

/** The scroll offset of a position: the inverse of `positionAt` on these holds. */
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
 * The scroll offset at which a reader reads on after the page was laid out anew: where a step's first lines were seen
 * they are seen again, and further down it is the same part of the step or of the way to the next.
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
  if (t === 0 && was && is && was.top - scroll >= before.layout.area.from)
    return targetOf(is, after.area);
  return scrollFor(holdsOf(after.boxes, after.area), before.position);
}

/** The step that a position is nearer to. */
export function nearestStep({ index, t }: Position): number {
  return t < 0.5 ? index : index + 1;
}

function part(value: number, from: number, to: number): number {
  if (to <= from) return 0;
  return Math.max(0, Math.min(1, (value - from) / (to - from)));
}
