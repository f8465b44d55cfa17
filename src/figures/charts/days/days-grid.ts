import type { Formats } from '../../../story/formats.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import type { Point, Size } from '../../kit/geometry.ts';
import { measureText } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import { DAY } from './days-marks.ts';

/** One month: its first day and how many days before it its week began, counted from Monday. */
export interface Month {
  key: string;
  at: number;
  length: number;
  offset: number;
}

/** Where the days of some months lie, in px from the corner of their room. */
export interface DaysGrid {
  /** From one day to the next. */
  cell: number;
  width: number;
  height: number;
  /** The upper left corner of a day of a month. */
  placeOf: (month: number, day: number) => Point;
  /** The names of the months. */
  heads: { key: string; text: string; style: TypeStyleName; x: number; y: number }[];
}

interface GridContext {
  formats: Pick<Formats, 'shortMonth' | 'monthName'>;
  /** Whether there is room for large type. */
  hasRoom: boolean;
}

const WEEK = 7;
/** A month has up to so many weeks, and so many days. */
const WEEKS = 6;
const LONGEST = 31;

/** More months than this are set one below another, a line for each; fewer are set in weeks. */
const IN_WEEKS = 8;

/** The greatest cell, in px, on small and on large plates. */
const CELL = { small: 40, large: 62 };

/** The months from the first to the last day. */
export function monthsOf({ from, to }: { from: string; to: string }): Month[] {
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

/** The largest grid of months for which there is room. */
export function fitMonths(months: readonly Month[], room: Size, context: GridContext): DaysGrid {
  return months.length > IN_WEEKS ? inLines(months, room, context) : inWeeks(months, room, context);
}

/** A line for each month, with its name at the left. */
function inLines(
  months: readonly Month[],
  { width, height }: Size,
  { formats, hasRoom }: GridContext,
): DaysGrid {
  const style: TypeStyleName = hasRoom ? 'legend' : 'laneNote';
  // The year is said once, and where another one begins.
  const names = months.map(({ key, at }, index) =>
    index === 0 || key.endsWith('-01') ? formats.shortMonth(at) : formats.monthName(at),
  );
  const head = Math.max(...names.map((text) => measureText(text, style))) + 8;
  const cell = Math.min(
    hasRoom ? CELL.large : CELL.small,
    (width - head) / LONGEST,
    height / months.length,
  );
  // Lines are further apart than days as far as there is room.
  const pitch = Math.min(height / months.length, cell * 1.35);
  return {
    cell,
    width: head + LONGEST * cell,
    height: months.length * pitch,
    placeOf: (month, day) => [head + (day - 1) * cell, month * pitch],
    heads: namedOf(months, typeStyles[style].size / pitch).map(({ key, index }) => ({
      key,
      text: names[index] ?? '',
      style,
      x: 0,
      y: index * pitch + cell / 2 + typeStyles[style].size * 0.3,
    })),
  };
}

/** The months that are named: all of them, or only the first ones of quarters where names are higher than lines. */
function namedOf(months: readonly Month[], lines: number): { key: string; index: number }[] {
  const apart = Math.ceil(lines * NAME_HEIGHT);
  return months
    .map(({ key }, index) => ({ key, index }))
    .filter(
      ({ key, index }) =>
        index === 0 || apart === 1 || (index >= apart && /-(01|04|07|10)$/.test(key)),
    );
}

/** The height of a name in multiples of its type size. */
const NAME_HEIGHT = 1.1;

/** Months in weeks, in as many columns as make the largest days. */
function inWeeks(
  months: readonly Month[],
  { width, height }: Size,
  { formats, hasRoom }: GridContext,
): DaysGrid {
  const style: TypeStyleName = hasRoom ? 'place' : 'lane';
  const head = typeStyles[style].size * 1.35;
  const rowsIn = (columns: number) =>
    Array.from({ length: Math.ceil(months.length / columns) }, (_, row) =>
      weeksOf(months.slice(row * columns, (row + 1) * columns)),
    );
  let best = { cell: 0, columns: 1 };
  for (let columns = 1; columns <= months.length; columns += 1) {
    const rows = rowsIn(columns);
    const weeks = rows.reduce((sum, one) => sum + Math.min(one, WEEKS), 0);
    const cell = Math.min(
      CELL[hasRoom ? 'large' : 'small'],
      width / (columns * WEEK + (columns - 1) * monthGap(1)),
      (height - rows.length * (head + BELOW)) / weeks,
    );
    if (cell > best.cell) best = { cell, columns };
  }
  const { cell, columns } = best;
  const tops: number[] = [];
  let y = 0;
  for (const weeks of rowsIn(columns)) {
    tops.push(y);
    y += head + weeks * cell + BELOW;
  }
  const left = (month: number) => (month % columns) * (WEEK * cell + monthGap(cell));
  const top = (month: number) => tops[Math.floor(month / columns)] ?? 0;
  return {
    cell,
    width: columns * WEEK * cell + (columns - 1) * monthGap(cell),
    height: y,
    placeOf: (month, day) => {
      const place = day - 1 + (months[month]?.offset ?? 0);
      return [
        left(month) + (place % WEEK) * cell,
        top(month) + head + Math.floor(place / WEEK) * cell,
      ];
    },
    heads: months.map(({ key, at }, index) => ({
      key,
      text: formats.shortMonth(at),
      style,
      x: left(index),
      y: top(index) + typeStyles[style].size * 0.95,
    })),
  };
}

/** Below a row of months, in px. */
const BELOW = 4;

function monthGap(cell: number): number {
  return cell * 0.9;
}

/** How many weeks the longest of some months touches. */
function weeksOf(months: readonly Month[]): number {
  return Math.max(...months.map(({ offset, length }) => Math.ceil((offset + length) / WEEK)));
}
