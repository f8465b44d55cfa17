import { instantOf } from '../../../story/facts/dates.ts';
import type { LayoutContext } from '../figure.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Size } from '../../kit/geometry.ts';
import { wrap } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import { DAY, markedDays, type MarkedDays } from './days-marks.ts';
import { fitMonths, monthsOf, type DaysGrid, type Month } from './days-grid.ts';
import type { DaysScene } from './days-schema.ts';

/** gone: before the cursor's day. ahead: after it. The others: something happened, or is to happen. */
export type DayKind = 'gone' | 'ahead' | MarkedDays['kind'];

/** A day's square: its upper left corner and its side, in px. */
export interface PlacedDay {
  x: number;
  y: number;
  kind: DayKind;
}

/** A calendar, in px from the plate's corner. */
export interface DaysGeometry {
  size: Size;
  /** The side of a day's square. */
  side: number;
  days: PlacedDay[];
  /** The numbers of the days, where they have room. */
  numbers: { key: string; text: string; x: number; y: number; kind: DayKind }[];
  numberStyle: TypeStyleName;
  labels: PlacedLabel[];
  notes: PlacedNotes;
}

/** The share of its cell that a day's square fills, and the least cell in which its number has room, in px. */
const FILLS = 0.84;
const ROOM_FOR_NUMBER = 21;

/** The width of the list of what happens, in px, on small and on large plates. */
const LIST = { small: 112, large: 240 };

/** Lays out the months of a calendar, and beside or below them what happens on which day. */
export function layoutDays(scene: DaysScene, context: LayoutContext): DaysGeometry {
  const { words, formats, time, size } = context;
  const hasRoom = isLarge(size);
  const own = words.days;
  const notes = layoutNotes(own.titles[scene.about], own.notes[scene.about], size.width);
  const top = belowNotes(notes) + (hasRoom ? 8 : 2);
  const room: Box = {
    x: NOTE_MARGIN,
    y: top,
    width: size.width - 2 * NOTE_MARGIN,
    height: size.height - top - 6,
  };
  const months = monthsOf(scene);
  const marks = markedDays(scene, new Date(time.cursor).toISOString().slice(0, 10), context);
  const plans = [true, false].map((isBeside) =>
    planFor({ isBeside, room, months, marks, hasRoom, context }),
  );
  const plan = plans.reduce((best, one) => (one.grid.cell > best.grid.cell ? one : best));
  const { grid, list } = plan;
  const { cell } = grid;
  const [first, last] = [instantOf(scene.from), instantOf(scene.to)];
  const kindOf = (at: number): DayKind =>
    marks.findLast((mark) => mark.at <= at && at <= mark.last)?.kind ??
    (at <= time.cursor ? 'gone' : 'ahead');
  const days: PlacedDay[] = [];
  const numbers: DaysGeometry['numbers'] = [];
  const numberStyle: TypeStyleName = hasRoom ? 'lane' : 'laneNote';
  const side = cell * FILLS;
  for (const [index, month] of months.entries())
    for (let number = 1; number <= month.length; number += 1) {
      const at = month.at + (number - 1) * DAY;
      if (at < first || at > last) continue;
      const kind = kindOf(at);
      const [left, above] = grid.placeOf(index, number);
      const [x, y] = [room.x + left, room.y + above];
      days.push({ x, y, kind });
      if (cell < ROOM_FOR_NUMBER) continue;
      numbers.push({
        key: `${month.key} ${String(number)}`,
        text: formats.number(number),
        x: x + side / 2,
        y: y + side / 2 + typeStyles[numberStyle].size * 0.36,
        kind,
      });
    }
  const labels = grid.heads.map(({ key, text, style, x, y }) =>
    labelAt(
      { key, tone: 'plain', lines: [{ text, style }] },
      { x: room.x + x, y: room.y + y, align: 'start' },
    ),
  );
  return {
    size,
    side,
    days,
    numbers,
    numberStyle,
    labels: [...labels, ...placeList(list, plan, room)],
    notes,
  };
}

interface ListEntry {
  key: string;
  date: string[];
  lines: string[];
}

interface Plan {
  isBeside: boolean;
  grid: DaysGrid;
  list: ListEntry[];
  styles: { date: TypeStyleName; what: TypeStyleName };
}

/** The largest calendar with its list beside it or below it. */
function planFor({
  isBeside,
  room,
  months,
  marks,
  hasRoom,
  context: { formats },
}: {
  isBeside: boolean;
  room: Box;
  months: readonly Month[];
  marks: readonly MarkedDays[];
  hasRoom: boolean;
  context: LayoutContext;
}): Plan {
  const styles = hasRoom
    ? ({ date: 'place', what: 'legend' } as const)
    : ({ date: 'lane', what: 'laneNote' } as const);
  const size = hasRoom ? 'large' : 'small';
  const listWidth = isBeside ? LIST[size] : room.width / Math.max(1, marks.length) - 8;
  const list = marks.map(({ key, short, what }) => ({
    key,
    date: wrap(short, styles.date, listWidth),
    lines: wrap(what, styles.what, listWidth),
  }));
  const heights = list.map((entry) => heightOf(entry, styles));
  const free = {
    width: room.width - (isBeside ? listWidth + 12 : 0),
    height: room.height - (isBeside ? 0 : Math.max(...heights) + 6),
  };
  return { isBeside, grid: fitMonths(months, free, { formats, hasRoom }), list, styles };
}

const LEADING = 1.2;

function heightOf({ date, lines }: ListEntry, styles: Plan['styles']): number {
  const [dateSize, whatSize] = [typeStyles[styles.date].size, typeStyles[styles.what].size];
  return (date.length * dateSize + lines.length * whatSize) * LEADING;
}

/** Below each other at the plate's right edge, or beside each other at its foot. */
function placeList(
  list: readonly ListEntry[],
  { isBeside, grid, styles }: Plan,
  room: Box,
): PlacedLabel[] {
  const letters = typeStyles[styles.date].size;
  let x = isBeside ? room.x + grid.width + 12 : room.x;
  let y = isBeside ? room.y + letters * 0.95 : room.y + grid.height + letters;
  return list.map((entry) => {
    const { key, date, lines } = entry;
    const label = labelAt(
      {
        key,
        tone: 'plain',
        lines: [
          ...date.map((text) => ({ text, style: styles.date })),
          ...lines.map((text) => ({ text, style: styles.what })),
        ],
      },
      { x, y, align: 'start' },
    );
    if (isBeside) y += heightOf(entry, styles) + 10;
    else x += room.width / list.length;
    return label;
  });
}
