import type { DotState } from './dots-schema.ts';
import type { PlacedLabel } from '../../kit/figure-labels.ts';
import type { PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../kit/geometry.ts';
import {
  heightOf,
  xOfColumn,
  yOfRow,
  type ArrangedGroup,
  type Arrangement,
} from './dots-arrange.ts';

/** Dots side by side: where the first one's cell begins, and how many there are. */
export interface DotRow {
  x: number;
  y: number;
  dots: number;
}

/** A group of dots at one moment. */
export interface PlacedGroup {
  key: string;
  state: DotState;
  rows: DotRow[];
  /** A frame around a treaty's limit, to tell it from a stockpile; null for stockpiles. */
  frame: { x: number; y: number; width: number; height: number } | null;
}

/** The label of a group; it fades while the number of its dots changes. */
export interface GroupLabel {
  key: string;
  state: DotState;
  presence: number;
  lines: { x: number; y: number; text: string; isName: boolean }[];
}

/** Dots that each represent the same number of warheads. There are two sheets while that number changes. */
export interface DotSheet {
  key: string;
  presence: number;
  /** Warheads that a dot stands for. */
  unit: number;
  pitch: number;
  groups: PlacedGroup[];
}

/** An earlier count: the outline of its dots as a list of corners, with its number. */
export interface DotsBefore {
  key: string;
  presence: number;
  outline: [x: number, y: number][];
  label: PlacedLabel | null;
}

/** One moment of the dots, in CSS pixels from the plate's corner. */
export interface DotsGeometry {
  size: Size;
  notes: PlacedNotes;
  before: DotsBefore[];
  sheets: DotSheet[];
  labels: GroupLabel[];
}

export function sheetOf(arranged: Arrangement): DotSheet {
  const { unit, pitch } = arranged;
  return {
    key: String(unit),
    presence: 1,
    unit,
    pitch,
    groups: arranged.groups.map((group) =>
      groupAt(group.counted.key, group, group.dots, (row) => rowAt(group, row, arranged), arranged),
    ),
  };
}

export function rowAt(
  { x, top, rowsInColumn }: ArrangedGroup,
  row: number,
  { pitch, rowLength }: Pick<Arrangement, 'pitch' | 'rowLength'>,
): { x: number; y: number } {
  return {
    x: x + xOfColumn(Math.floor(row / rowsInColumn), rowLength, pitch),
    y: top + yOfRow(row % rowsInColumn, pitch),
  };
}

export const FRAME_GAP = 2.5;

export function groupAt(
  key: string,
  { counted, rowsInColumn }: ArrangedGroup,
  dots: number,
  at: (row: number) => { x: number; y: number },
  { pitch, rowLength }: Pick<Arrangement, 'pitch' | 'rowLength'>,
): PlacedGroup {
  const rows = Array.from({ length: Math.ceil(dots / rowLength) }, (_, row) => ({
    ...at(row),
    dots: Math.min(rowLength, dots - row * rowLength),
  }));
  const [first] = rows;
  const columns = Math.ceil(rows.length / rowsInColumn);
  const frame =
    first === undefined || counted.group.limit === undefined
      ? null
      : {
          x: first.x - FRAME_GAP,
          y: first.y - FRAME_GAP,
          width: xOfColumn(columns - 1, rowLength, pitch) + rowLength * pitch + 2 * FRAME_GAP,
          height: heightOf(Math.min(rows.length, rowsInColumn), pitch) + 2 * FRAME_GAP,
        };
  return { key, state: counted.group.state, rows, frame };
}

export function labelsOf({ groups }: Arrangement, presence: number): GroupLabel[] {
  return groups.map((group) => labelOf(group, presence));
}

export function labelOf({ counted, label, x }: ArrangedGroup, presence: number): GroupLabel {
  return {
    key: `${counted.key} ${counted.what}`,
    state: counted.group.state,
    presence,
    lines: label.map((line) => ({ ...line, x })),
  };
}
