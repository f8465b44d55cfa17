import { gapBetween, type Box, type Size } from './geometry.ts';
import { groupIn, opacityOf, round, type Group } from './draw.ts';
import { labelAt, type PlacedLabel } from './figure-labels.ts';
import { belowNotes, type PlacedNotes } from './figure-notes.ts';
import type { GridNumber } from './figure-numbers.ts';
import { measureText } from './measure.ts';
import { timeScale } from './time-scale.ts';

/** The ribbon's window and cursor, in ms since 1970 (UTC); figures share the ribbon's time axis. */
export interface FigureTime {
  window: readonly [from: number, to: number];
  cursor: number;
  /** Whether what came after the cursor is also drawn, as hindsight. */
  hasHindsight?: boolean;
}

/** A figure's axes: the ribbon's days horizontally, values from 0 upwards. In px from the plate's corner. */
export interface FigureAxis {
  /** An instant, in ms since 1970 (UTC), to px. */
  x: (instant: number) => number;
  /** A value to px. */
  y: (value: number) => number;
  /** Where the value 0 lies. */
  base: number;
  /** The top of the area for words, below the notes. */
  ceiling: number;
  cursorX: number;
  /** The area where labels may be placed. */
  bounds: Box;
}

/** A dashed vertical on the cursor's day. */
export interface FigureCursor {
  x: number;
  /** Its upper end; it reaches down to the plate's lower edge. */
  from: number;
}

/** Plates narrower than this, in px, use small type only. */
const ROOM_FOR_LARGE = 560;

/** Between the plate's edge and a figure's words, in px. */
const EDGE = 4;

/** Whether there is room for large type. */
export function isLarge({ width }: Size): boolean {
  return width >= ROOM_FOR_LARGE;
}

/**
 * Lays out the axes below some notes. `top` is the value at the upper end of the value axis; `headroom`, in px at the
 * default font size, is the space left above it for words.
 */
export function layoutAxis(
  { time, size: { width, height } }: { time: FigureTime; size: Size },
  notes: PlacedNotes,
  { top, headroom }: { top: number; headroom: number },
): FigureAxis {
  const ceiling = belowNotes(notes);
  const head = ceiling + headroom;
  const base = height - 1;
  const x = timeScale(time.window, width);
  return {
    x,
    y: (value) => base - (value / top) * (base - head),
    base,
    ceiling,
    cursorX: x(time.cursor),
    bounds: { x: EDGE, y: ceiling, width: width - 2 * EDGE, height: base - ceiling },
  };
}

/** The boxes of a line's segments, with a margin of 1 px, for labels to avoid. */
export function boxesOfLine(points: readonly (readonly [x: number, y: number])[]): Box[] {
  return points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return {
      x: Math.min(x, fromX) - 1,
      y: Math.min(y, fromY) - 1,
      width: Math.abs(x - fromX) + 2,
      height: Math.abs(y - fromY) + 2,
    };
  });
}

/** The box of a number on a grid line, as `drawNumbers` writes it. */
export function boxOfNumber({ y, label }: GridNumber): Box {
  const height = 11;
  return { x: EDGE, y: y - height - 2, width: measureText(label, 'year') + 4, height };
}

/** The box of the cursor's line. */
export function boxOfCursor({ x, from }: FigureCursor, base: number): Box {
  return { x: x - 2, y: from, width: 4, height: base - from };
}

/**
 * A label for the value at height `y` on the cursor's day: to the right of the cursor or, if there is no room, to its
 * left and high enough to clear `taken`.
 */
export function labelAtCursor(
  { key, tone, text }: { key: string; tone: string; text: string },
  { cursorX, ceiling }: FigureAxis,
  y: number,
  { size, taken }: { size: Size; taken: readonly Box[] },
): PlacedLabel {
  const style = isLarge(size) ? 'place' : 'lane';
  const label = { key, tone, lines: [{ text, style } as const] };
  const right = labelAt(label, { x: cursorX + 9, y: y + 4, align: 'start' });
  if (right.box.x + right.box.width <= size.width - EDGE) return right;
  const leftAt = (rise: number) => labelAt(label, { x: cursorX - 6, y: y - rise, align: 'end' });
  const isClear = ({ box }: PlacedLabel) => taken.every((other) => gapBetween(box, other) >= 0);
  let rise = 8;
  let left = leftAt(rise);
  while (!isClear(left) && left.box.y > ceiling) {
    rise += 4;
    left = leftAt(rise);
  }
  return left;
}

/** Draws horizontal lines across the plate. */
export function drawGrid(group: Group, grid: readonly Omit<GridNumber, 'label'>[], width: number) {
  groupIn(group, 'grid')
    .selectAll<SVGPathElement, Omit<GridNumber, 'label'>>('path')
    .data(grid)
    .join('path')
    .attr('class', 'grid-line')
    .attr('opacity', ({ presence = 1 }) => opacityOf(presence))
    .attr('d', ({ y }) => `M0,${String(round(y))}H${String(round(width))}`);
}

/** Draws the cursor's line down to the plate's lower edge. */
export function drawCursor(group: Group, cursor: FigureCursor, height: number): void {
  groupIn(group, 'cursor')
    .selectAll('path')
    .data([cursor])
    .join('path')
    .attr('class', 'cursor-line')
    .attr(
      'd',
      ({ x, from }) => `M${String(round(x))},${String(round(from))}V${String(round(height))}`,
    );
}
