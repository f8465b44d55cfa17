import { measureText, wrap } from '../measure.ts';
import type { CountedGroup } from './dots-scene.ts';

/** How many warheads a dot may stand for: the first with which all groups fit is taken, for all of them. */
const UNITS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** Dots in a row: 25 where there is room, so that ten rows are 250. */
const ROW_LENGTHS = [25, 20, 10] as const;

/** Rows that stand together before a gap. */
const BLOCK = 10;

/** From one dot to the next, in px, from the roomiest to the tightest. */
const PITCHES = [7.4, 7, 6.6, 6.2, 5.8, 5.4, 5, 4.6, 4.3, 4, 3.6, 3.3, 3] as const;

/** The tightest pitch of a wide plate, where there is room for a larger unit's larger dots. */
const WIDE = { width: 500, pitch: 4 };

const GROUP_GAP = 18;
const SHELF_GAP = 12;
const LABEL_LINE = 13.5;
const BELOW_LABEL = 5;

/** One group's place: rows fill a column from its top, then the next column. */
export interface ArrangedGroup {
  counted: CountedGroup;
  dots: number;
  x: number;
  /** Upper edge of the first row. */
  top: number;
  rowsInColumn: number;
  /** What stands above it, line by line: the y of each is its base line. */
  label: { y: number; text: string; isName: boolean }[];
}

/** All groups on a plate, with one unit for all. */
export interface Arrangement {
  unit: number;
  pitch: number;
  rowLength: number;
  groups: ArrangedGroup[];
}

/** The space for dots, in px from the plate's corner. */
export interface DotsRoom {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What stands above a group: all of it, or what large letters leave room for; the description and the table have it all. */
const LABELS: ((group: CountedGroup) => string[])[] = [
  ({ name, what }) => [name, what],
  ({ name }) => [name],
  () => [],
];

/** Finds the smallest unit, then the largest dots, with which all groups and their names fit. */
export function arrange(
  groups: readonly CountedGroup[],
  room: DotsRoom,
  unit: number,
): Arrangement {
  for (const linesOf of LABELS) {
    const found = arrangeLabelled(
      groups.map((counted) => ({ counted, lines: linesOf(counted) })),
      room,
      unit,
    );
    if (found) return found;
  }
  throw new Error('no unit is large enough for these groups on this plate');
}

function arrangeLabelled(texts: Texts, room: DotsRoom, unit: number): Arrangement | null {
  const all = texts.reduce((sum, { counted }) => sum + counted.warheads, 0);
  const pitches = PITCHES.filter((pitch) => room.width < WIDE.width || pitch >= WIDE.pitch);
  for (const warheads of UNITS) {
    for (const rowLength of ROW_LENGTHS) {
      for (const pitch of pitches) {
        if (all / warheads > (room.width * room.height) / pitch ** 2) continue;
        for (const shelves of [1, 2, 3]) {
          const found = place(texts, { warheads, rowLength, pitch, shelves }, room, unit);
          if (found) return { unit: warheads, pitch, rowLength, groups: found };
        }
      }
    }
  }
  return null;
}

type Texts = { counted: CountedGroup; lines: string[] }[];

interface Choice {
  warheads: number;
  rowLength: number;
  pitch: number;
  shelves: number;
}

/** The height of so many rows of dots, a gap after each full block. */
export function heightOf(rows: number, pitch: number): number {
  return rows === 0 ? 0 : yOfRow(rows - 1, pitch) + pitch;
}

/** From the top of a column to a row. */
export function yOfRow(row: number, pitch: number): number {
  return row * pitch + Math.floor(row / BLOCK) * blockGap(pitch);
}

/** From the left of a group to a column. */
export function xOfColumn(column: number, rowLength: number, pitch: number): number {
  return column * (rowLength * pitch + columnGap(pitch));
}

const blockGap = (pitch: number) => pitch / 2;
const columnGap = (pitch: number) => pitch;

function place(
  texts: Texts,
  { warheads, rowLength, pitch, shelves }: Choice,
  room: DotsRoom,
  unit: number,
): ArrangedGroup[] | null {
  if (shelves > texts.length) return null;
  const perShelf = Math.ceil(texts.length / shelves);
  const slots = texts.map(({ counted, lines }, index) => {
    const dots = Math.round(counted.warheads / warheads);
    const words = lines.flatMap((line) => line.split(' '));
    return {
      counted,
      lines,
      dots,
      rows: Math.ceil(dots / rowLength),
      columns: 1,
      shelf: Math.floor(index / perShelf),
      least: Math.max(0, ...words.map((word) => measureText(word, 'bar', unit))),
    };
  });
  type Slot = (typeof slots)[number];
  const byShelf = Array.from({ length: shelves }, (_, shelf) =>
    slots.filter((slot) => slot.shelf === shelf),
  );
  if (byShelf.some((shelf) => shelf.length === 0)) return null;
  const widthOf = ({ columns, least }: Slot) =>
    Math.max(xOfColumn(columns, rowLength, pitch) - columnGap(pitch), least);
  const shelfWidth = (shelf: readonly Slot[]) =>
    shelf.reduce((sum, slot) => sum + widthOf(slot), 0) + (shelf.length - 1) * GROUP_GAP;
  const rowsOf = (shelf: readonly Slot[]) =>
    Math.max(...shelf.map(({ rows, columns }) => Math.ceil(rows / columns)));
  const labelOf = (slot: Slot) =>
    slot.lines.flatMap((line, index) =>
      wrap(line, 'bar', widthOf(slot) + GROUP_GAP - 6, unit).map((text) => ({
        text,
        isName: index === 0,
      })),
    );
  const labelHeight = (shelf: readonly Slot[]) =>
    Math.max(...shelf.map((slot) => labelOf(slot).length)) * LABEL_LINE * unit + BELOW_LABEL;
  const heights = (rows: readonly number[]) =>
    byShelf.reduce(
      (sum, shelf, index) => sum + labelHeight(shelf) + heightOf(rows[index] ?? 0, pitch),
      (shelves - 1) * SHELF_GAP,
    );
  if (byShelf.some((shelf) => shelfWidth(shelf) > room.width)) return null;
  let rows = byShelf.map(rowsOf);
  while (heights(rows) > room.height) {
    // The tallest group takes one more column, if its shelf has room for one.
    const tallest = slots.reduce((a, b) => (b.rows / b.columns > a.rows / a.columns ? b : a));
    tallest.columns += 1;
    if (tallest.columns > tallest.rows || shelfWidth(byShelf[tallest.shelf] ?? []) > room.width)
      return null;
    rows = byShelf.map(rowsOf);
  }
  // Whole blocks in every column where the height allows it.
  const rounded = rows.map((count) => Math.ceil(count / BLOCK) * BLOCK);
  if (heights(rounded) <= room.height) rows = rounded;

  let y = room.y;
  return byShelf.flatMap((shelf, index) => {
    const lines = labelHeight(shelf);
    const top = y + lines;
    let x = room.x;
    const placed = shelf.map((slot) => {
      const label = labelOf(slot);
      const first = top - BELOW_LABEL - (label.length - 1) * LABEL_LINE * unit - 2;
      const left = x;
      x += widthOf(slot) + GROUP_GAP;
      return {
        counted: slot.counted,
        dots: slot.dots,
        x: left,
        top,
        rowsInColumn: rows[index] ?? 1,
        label: label.map((line, number) => ({
          ...line,
          y: first + number * LABEL_LINE * unit,
        })),
      };
    });
    y = top + heightOf(rows[index] ?? 0, pitch) + SHELF_GAP;
    return placed;
  });
}
