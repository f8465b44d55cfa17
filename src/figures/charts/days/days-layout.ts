import { instantOf } from '../../../story/facts/dates.ts';
import type { LayoutContext } from '../figure.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Size } from '../../kit/geometry.ts';
import { measureText, wrap } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import { DAY, markedDays, type MarkedDay } from './days-marks.ts';
import type { DaysScene } from './days-schema.ts';

/** gone: before the cursor's day. ahead: after it. marked: something happened. last: something is to happen. */
export type DayKind = 'gone' | 'ahead' | 'marked' | 'last';

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

/** One month: its first day and how many days before it its week began, counted from Monday. */
interface Month {
  key: string;
  at: number;
  length: number;
  offset: number;
}

const WEEK = 7;
/** A month has up to so many weeks. */
const WEEKS = 6;

/** The share of its cell that a day's square fills, and the least cell in which its number has room, in px. */
const FILLS = 0.84;
const ROOM_FOR_NUMBER = 21;

/** The greatest cell, in px, and the width of the list of what happens, on small and on large plates. */
const CELL = { small: 40, large: 62 };
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
  const marks = markedDays(scene, context);
  const style = hasRoom ? 'place' : 'lane';
  const head = typeStyles[style].size * 1.35;
  const plans = [true, false].map((isBeside) =>
    planFor({ isBeside, room, months, marks, head, hasRoom, context }),
  );
  const plan = plans.reduce((best, one) => (one.cell > best.cell ? one : best));
  const { cell, columns, list } = plan;
  const marked = new Map(marks.map((mark) => [mark.at, mark]));
  const [first, last] = [instantOf(scene.from), instantOf(scene.to)];
  const days: PlacedDay[] = [];
  const numbers: DaysGeometry['numbers'] = [];
  const labels: PlacedLabel[] = [];
  const numberStyle: TypeStyleName = hasRoom ? 'lane' : 'laneNote';
  const side = cell * FILLS;
  let y = room.y;
  for (let row = 0; row * columns < months.length; row += 1) {
    const inRow = months.slice(row * columns, (row + 1) * columns);
    for (const [column, month] of inRow.entries()) {
      const x = room.x + column * (WEEK * cell + monthGap(cell));
      labels.push(
        labelAt(
          { key: month.key, tone: 'plain', lines: [{ text: formats.shortMonth(month.at), style }] },
          { x, y: y + typeStyles[style].size * 0.95, align: 'start' },
        ),
      );
      for (let index = 0; index < month.length; index += 1) {
        const at = month.at + index * DAY;
        if (at < first || at > last) continue;
        const place = index + month.offset;
        const mark = marked.get(at);
        const kind: DayKind = mark
          ? mark.isAhead
            ? 'last'
            : 'marked'
          : at <= time.cursor
            ? 'gone'
            : 'ahead';
        const left = x + (place % WEEK) * cell;
        const above = y + head + Math.floor(place / WEEK) * cell;
        days.push({ x: left, y: above, kind });
        if (cell < ROOM_FOR_NUMBER) continue;
        numbers.push({
          key: `${month.key} ${String(index)}`,
          text: formats.number(index + 1),
          x: left + side / 2,
          y: above + side / 2 + typeStyles[numberStyle].size * 0.36,
          kind,
        });
      }
    }
    y += head + weeksOf(inRow) * cell + 4;
  }
  return {
    size,
    side,
    days,
    numbers,
    numberStyle,
    labels: [...labels, ...placeList(list, plan, room, y)],
    notes,
  };
}

function monthGap(cell: number): number {
  return cell * 0.9;
}

/** The months from the first to the last day. */
function monthsOf({ from, to }: DaysScene): Month[] {
  const months: Month[] = [];
  for (let at = instantOf(`${from.slice(0, 7)}-01`); at <= instantOf(to);) {
    const start = new Date(at);
    const next = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
    months.push({
      key: start.toISOString().slice(0, 7),
      at,
      length: Math.round((next - at) / DAY),
      // Weeks begin on Monday.
      offset: (start.getUTCDay() + WEEK - 1) % WEEK,
    });
    at = next;
  }
  return months;
}

/** How many weeks the longest of some months touches. */
function weeksOf(months: readonly Month[]): number {
  return Math.max(...months.map(({ offset, length }) => Math.ceil((offset + length) / WEEK)));
}

interface ListEntry {
  key: string;
  date: string;
  lines: string[];
}

interface Plan {
  isBeside: boolean;
  cell: number;
  columns: number;
  list: ListEntry[];
  styles: { date: TypeStyleName; what: TypeStyleName };
}

/** The largest calendar with its list beside it or below it. */
function planFor({
  isBeside,
  room,
  months,
  marks,
  head,
  hasRoom,
  context: { formats },
}: {
  isBeside: boolean;
  room: Box;
  months: readonly Month[];
  marks: readonly MarkedDay[];
  head: number;
  hasRoom: boolean;
  context: LayoutContext;
}): Plan {
  const styles = hasRoom
    ? ({ date: 'place', what: 'legend' } as const)
    : ({ date: 'lane', what: 'laneNote' } as const);
  const size = hasRoom ? 'large' : 'small';
  const listWidth = isBeside ? LIST[size] : room.width / Math.max(1, marks.length) - 8;
  const list = marks.map(({ key, at, what }) => ({
    key,
    date: formats.shortDate(at),
    lines: wrap(what, styles.what, listWidth),
  }));
  const listHeight = Math.max(...list.map((entry) => heightOf(entry, styles)));
  const width = room.width - (isBeside ? listWidth + 12 : 0);
  const height = room.height - (isBeside ? 0 : listHeight + 6);
  let best = { cell: 0, columns: 1 };
  for (let columns = 1; columns <= months.length; columns += 1) {
    const rows = Math.ceil(months.length / columns);
    const weeks = Array.from({ length: rows }, (_, row) =>
      weeksOf(months.slice(row * columns, (row + 1) * columns)),
    ).reduce((sum, one) => sum + Math.min(one, WEEKS), 0);
    const cell = Math.min(
      CELL[size],
      width / (columns * WEEK + (columns - 1) * monthGap(1)),
      (height - rows * (head + 4)) / weeks,
    );
    if (cell > best.cell) best = { cell, columns };
  }
  return { ...best, isBeside, list, styles };
}

const LEADING = 1.2;

function heightOf({ lines }: ListEntry, { date, what }: Plan['styles']): number {
  return (typeStyles[date].size + lines.length * typeStyles[what].size) * LEADING;
}

/** Below each other at the plate's right edge, or beside each other at its foot. */
function placeList(
  list: readonly ListEntry[],
  { isBeside, cell, columns, styles }: Plan,
  room: Box,
  below: number,
): PlacedLabel[] {
  const right = room.x + columns * WEEK * cell + (columns - 1) * monthGap(cell) + 12;
  let x = isBeside ? right : room.x;
  let y = isBeside
    ? room.y + typeStyles[styles.date].size * 0.95
    : below + typeStyles[styles.date].size;
  return list.map((entry) => {
    const { key, date, lines } = entry;
    const label = labelAt(
      {
        key,
        tone: 'plain',
        lines: [
          { text: date, style: styles.date },
          ...lines.map((text) => ({ text, style: styles.what })),
        ],
      },
      { x, y, align: 'start' },
    );
    if (isBeside) y += heightOf(entry, styles) + 10;
    else x += Math.max(measureText(date, styles.date), room.width / list.length);
    return label;
  });
}
