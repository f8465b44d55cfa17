import { measureText, wrap } from '../../kit/measure.ts';
import type { CountedGroup, DotsSlot } from './dots-scene.ts';

/** Dots in a row: 25 where there is room, so that ten rows are 250. */
const ROW_LENGTHS = [25, 20, 10] as const;

/** The number of rows between two gaps. */
const BLOCK = 10;

/** From one dot to the next, in px, from the roomiest to the tightest. */
const PITCHES = [
  ...[12, 11, 10, 9, 8.2, 7.4, 7, 6.6, 6.2, 5.8, 5.4, 5, 4.6, 4.3, 4, 3.6, 3.3, 3, 2.7, 2.4, 2.2],
  ...[2, 1.8, 1.6, 1.4, 1.2],
] as const;

const GROUP_GAP = 18;
const SHELF_GAP = 12;
const LABEL_LINE = 13.5;
const BELOW_LABEL = 5;

/** A line above a group. */
export interface DotsLine {
  text: string;
  isName: boolean;
}

/** One group on the plate: rows fill a column from its top, then the next column. */
export interface ArrangedGroup {
  counted: CountedGroup;
  dots: number;
  x: number;
  /** Upper edge of the first row. */
  top: number;
  rowsInColumn: number;
  /** The room for its label. */
  labelWidth: number;
  /** The label above it; the y of each line is its baseline. */
  label: (DotsLine & { y: number })[];
}

/** All groups on a plate, with one unit for all. */
export interface Arrangement {
  unit: number;
  pitch: number;
  rowLength: number;
  groups: ArrangedGroup[];
  /** The largest group of each slot in earlier pictures. */
  before: ArrangedGroup[];
  /** The label of a group. */
  linesOf: (group: CountedGroup, isFirst: boolean) => DotsLine[];
}

/** The space for dots, in px from the plate's corner. */
export interface DotsRoom {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The labels above a group, the fullest first, since large type leaves less room. The description and the table have
 * everything.
 */
const LABELS: Arrangement['linesOf'][] = [
  ({ name, what }, isFirst) => [
    ...(isFirst ? [{ text: name, isName: true }] : []),
    { text: what, isName: false },
  ],
  ({ name }, isFirst) => (isFirst ? [{ text: name, isName: true }] : []),
  () => [],
];

/** Finds the largest dots for which the groups of every picture fit with their names; a dot is `unit` warheads. */
export function arrange(
  slots: readonly DotsSlot[],
  shown: number,
  unit: number,
  room: DotsRoom,
): Arrangement {
  for (const linesOf of LABELS) {
    const found = arrangeLabelled(slots, shown, { unit, linesOf }, room);
    if (found) return found;
  }
  throw new Error(`no dots are small enough for these groups at ${String(unit)} warheads each`);
}

function arrangeLabelled(
  slots: readonly DotsSlot[],
  shown: number,
  { unit, linesOf }: Pick<Arrangement, 'unit' | 'linesOf'>,
  room: DotsRoom,
): Arrangement | null {
  const pictures = Math.max(...slots.map((slot) => slot.length));
  const all = Math.max(
    ...Array.from({ length: pictures }, (_, picture) =>
      slots.flatMap((slot) => slot[picture] ?? []).reduce((sum, { warheads }) => sum + warheads, 0),
    ),
  );
  for (const rowLength of ROW_LENGTHS) {
    for (const pitch of PITCHES) {
      if (all / unit > (room.width * room.height) / pitch ** 2) continue;
      for (const shelves of [1, 2, 3]) {
        const choice = { warheads: unit, rowLength, pitch, shelves };
        const found = placeGroups(slots, shown, linesOf, choice, room);
        if (found) return { unit, pitch, rowLength, linesOf, ...found };
      }
    }
  }
  return null;
}

interface Choice {
  warheads: number;
  rowLength: number;
  pitch: number;
  shelves: number;
}

/** The height of some rows of dots, with a gap after each full block. */
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

/** Puts lines above a group, the last of them next to its dots. */
export function labelAbove(
  lines: readonly DotsLine[],
  top: number,
  width: number,
): ArrangedGroup['label'] {
  const wrapped = wrapLines(lines, width);
  const first = top - BELOW_LABEL - (wrapped.length - 1) * LABEL_LINE - 2;
  return wrapped.map((line, index) => ({ ...line, y: first + index * LABEL_LINE }));
}

function wrapLines(lines: readonly DotsLine[], width: number): DotsLine[] {
  return lines.flatMap(({ text, isName }) =>
    wrap(text, 'bar', width).map((part) => ({ text: part, isName })),
  );
}

interface Part {
  counted: CountedGroup;
  lines: DotsLine[];
  dots: number;
  rows: number;
  /** The width of its widest word, which is its minimum. */
  least: number;
}

/** A slot and the columns assigned to it. */
interface PlannedSlot {
  pictures: Part[][];
  columns: number;
  shelf: number;
}

/** The columns of some height that a slot needs for its largest picture, each group starting a new column. */
function columnsAt({ pictures }: PlannedSlot, rowsInColumn: number): number {
  return Math.max(
    ...pictures.map((parts) =>
      parts.reduce((sum, { rows }) => sum + Math.ceil(rows / rowsInColumn), 0),
    ),
  );
}

/** The minimum height, in rows, at which a slot fits into its columns (at least one for each group). */
function rowsAt(slot: PlannedSlot): number {
  const all = slot.pictures.map((parts) => parts.reduce((sum, { rows }) => sum + rows, 0));
  let rows = Math.max(1, Math.ceil(Math.max(...all) / slot.columns));
  while (columnsAt(slot, rows) > slot.columns) rows += 1;
  return rows;
}

function placeGroups(
  slots: readonly DotsSlot[],
  shown: number,
  linesOf: Arrangement['linesOf'],
  { warheads, rowLength, pitch, shelves }: Choice,
  room: DotsRoom,
): Pick<Arrangement, 'groups' | 'before'> | null {
  if (shelves > slots.length) return null;
  const perShelf = Math.ceil(slots.length / shelves);
  const planned = slots.map((slot, index): PlannedSlot => ({
    pictures: slot.map((groups) =>
      groups.map((counted, part) => {
        const lines = linesOf(counted, part === 0);
        const words = lines.flatMap(({ text }) => text.split(' '));
        const dots = Math.round(counted.warheads / warheads);
        return {
          counted,
          lines,
          dots,
          rows: Math.ceil(dots / rowLength),
          least: Math.max(0, ...words.map((word) => measureText(word, 'bar'))),
        };
      }),
    ),
    columns: Math.max(1, ...slot.map((groups) => groups.length)),
    shelf: Math.floor(index / perShelf),
  }));
  const byShelf = Array.from({ length: shelves }, (_, shelf) =>
    planned.filter((slot) => slot.shelf === shelf),
  );
  if (byShelf.some((shelf) => shelf.length === 0)) return null;
  const widthOfColumns = (columns: number) =>
    xOfColumn(columns, rowLength, pitch) - columnGap(pitch);
  const widthOf = ({ columns, pictures }: PlannedSlot) =>
    Math.max(widthOfColumns(columns), ...pictures.flat().map(({ least }) => least));
  const shelfWidth = (shelf: readonly PlannedSlot[]) =>
    shelf.reduce((sum, slot) => sum + widthOf(slot), 0) + (shelf.length - 1) * GROUP_GAP;
  const rowsOf = (shelf: readonly PlannedSlot[]) => Math.max(...shelf.map(rowsAt));
  /** A picture's groups in a slot: the first column of each, and the width available for its label. */
  const partsAt = (slot: PlannedSlot, picture: number, rowsInColumn: number) => {
    let column = 0;
    const parts = slot.pictures[picture] ?? [];
    return parts.map((part, index) => {
      const own = Math.ceil(part.rows / rowsInColumn);
      const x = xOfColumn(column, rowLength, pitch);
      column += own;
      const isLast = index === parts.length - 1;
      const end = isLast ? widthOf(slot) + GROUP_GAP : xOfColumn(column, rowLength, pitch);
      return { part, x, labelWidth: end - x - 6 };
    });
  };
  const labelHeight = (shelf: readonly PlannedSlot[], rowsInColumn: number) => {
    const lines = shelf.flatMap((slot) =>
      slot.pictures.flatMap((_, picture) =>
        partsAt(slot, picture, rowsInColumn).map(
          ({ part, labelWidth }) => wrapLines(part.lines, labelWidth).length,
        ),
      ),
    );
    return Math.max(...lines) * LABEL_LINE + BELOW_LABEL;
  };
  const heights = (rows: readonly number[]) =>
    byShelf.reduce(
      (sum, shelf, index) => {
        const count = rows[index] ?? 0;
        return sum + labelHeight(shelf, count) + heightOf(count, pitch);
      },
      (shelves - 1) * SHELF_GAP,
    );
  if (byShelf.some((shelf) => shelfWidth(shelf) > room.width)) return null;
  let rows = byShelf.map(rowsOf);
  while (heights(rows) > room.height) {
    // The tallest slot takes one more column, if its shelf has room for one.
    const tallest = planned.reduce((a, b) => (rowsAt(b) > rowsAt(a) ? b : a));
    if (rowsAt(tallest) <= 1) return null;
    tallest.columns += 1;
    if (shelfWidth(byShelf[tallest.shelf] ?? []) > room.width) return null;
    rows = byShelf.map(rowsOf);
  }
  // Whole blocks in every column where the height allows it.
  const rounded = rows.map((count) => Math.ceil(count / BLOCK) * BLOCK);
  if (heights(rounded) <= room.height) rows = rounded;
  // No word may be wider than its group.
  const isCrowded = byShelf.some((shelf, index) =>
    shelf.some((slot) =>
      slot.pictures.some((_, picture) =>
        partsAt(slot, picture, rows[index] ?? 1).some(
          ({ part, labelWidth }) => part.least > labelWidth,
        ),
      ),
    ),
  );
  if (isCrowded) return null;

  const groups: ArrangedGroup[] = [];
  const before: ArrangedGroup[] = [];
  let y = room.y;
  byShelf.forEach((shelf, index) => {
    const rowsInColumn = rows[index] ?? 1;
    const top = y + labelHeight(shelf, rowsInColumn);
    let left = room.x;
    for (const slot of shelf) {
      const arranged = slot.pictures.map((_, picture) =>
        partsAt(slot, picture, rowsInColumn).map(({ part, x, labelWidth }) => ({
          counted: part.counted,
          dots: part.dots,
          x: left + x,
          top,
          rowsInColumn,
          labelWidth,
          label: labelAbove(part.lines, top, labelWidth),
        })),
      );
      groups.push(...(arranged[shown] ?? []));
      const [largest] = arranged
        .slice(0, shown)
        .flat()
        .sort((a, b) => b.dots - a.dots);
      if (largest) before.push(largest);
      left += widthOf(slot) + GROUP_GAP;
    }
    y = top + heightOf(rowsInColumn, pitch) + SHELF_GAP;
  });
  return { groups, before };
}
