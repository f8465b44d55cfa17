import { instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Size } from '../../kit/geometry.ts';
import { measureText, wrap } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import type { Sheet, SheetsScene } from './sheets-schema.ts';

/** A sheet on the plate. */
export interface PlacedSheet extends Box {
  key: string;
  look: Sheet['look'];
}

/** Papers beside each other, in px from the plate's corner. */
export interface SheetsGeometry {
  size: Size;
  sheets: PlacedSheet[];
  labels: PlacedLabel[];
  notes: PlacedNotes;
}

/** The styles of a sheet's head and of its words. */
interface SheetForm {
  head: TypeStyleName;
  words: TypeStyleName;
}

const LARGE: SheetForm[] = [
  { head: 'placeActive', words: 'paper' },
  { head: 'place', words: 'ownNameActive' },
];
const SMALL: SheetForm[] = [
  { head: 'lane', words: 'ownName' },
  { head: 'laneNote', words: 'laneNote' },
];

const LEADING = 1.2;

/** Between sheets, and around the words on a page and on a strip, in px. */
const GAP = { small: 4, large: 16 };
const PAD = { small: 5, large: 12 };
const PAD_OF_STRIP = 1.5;

/** The greatest height of a sheet, as a multiple of its width: the shape of a page. */
const TALLEST = 1.414;

/** A way to set all sheets, and how much more room the fullest of them would need, in px; at most 0 if all fit. */
interface Plan {
  form: SheetForm;
  cell: Size;
  pad: { x: number; y: number };
  /** The column and the row of a sheet, by its stack and its place in that. */
  cellOf: (stack: number, each: number) => [column: number, row: number];
  over: number;
}

/**
 * Lays out stacks of sheets: beside each other, or, where pages would be too narrow for their words, as strips below each
 * other, with what answers a sheet on its right. In the largest type in which all words have room.
 */
export function layoutSheets(scene: SheetsScene, context: LayoutContext): SheetsGeometry {
  const { words, size } = context;
  const own = words.sheets;
  const notes = layoutNotes(own.titles[scene.about], own.notes[scene.about], size.width);
  const top = belowNotes(notes) + (isLarge(size) ? 10 : 2);
  const room: Box = {
    x: NOTE_MARGIN,
    y: top,
    width: size.width - 2 * NOTE_MARGIN,
    height: size.height - top - 6,
  };
  const gap = GAP[isLarge(size) ? 'large' : 'small'];
  const { form, cell, pad, cellOf } = planFor(scene, room, gap, context);
  const placed = scene.stacks.flatMap((stack, index) =>
    stack.map((sheet, each) => {
      const [column, row] = cellOf(index, each);
      const x = room.x + column * (cell.width + gap);
      return { sheet, box: { x, y: room.y + row * (cell.height + gap), ...cell } };
    }),
  );
  return {
    size,
    sheets: placed.map(({ sheet, box }) => ({ key: sheet.row, look: sheet.look, ...box })),
    labels: placed.map(({ sheet, box }) => {
      const lines = linesOf(sheet, form, cell.width - 2 * pad.x, context);
      const first = typeStyles[lines[0]?.style ?? form.words].size;
      return labelAt(
        { key: sheet.row, tone: sheet.look === 'written' ? 'plain' : 'noted', lines },
        { x: box.x + pad.x, y: box.y + pad.y + first * 0.9, align: 'start' },
      );
    }),
    notes,
  };
}

/** The largest type in which all words have room, on the largest pages; on strips where no page is wide enough. */
function planFor({ stacks }: SheetsScene, room: Size, gap: number, context: LayoutContext): Plan {
  const hasRoom = isLarge(context.size);
  const deep = Math.max(...stacks.map((stack) => stack.length));
  const across = stacks.length;
  const half = Math.ceil(across / 2);
  const pad = PAD[hasRoom ? 'large' : 'small'];
  const grids: { columns: number; rows: number; pad: Plan['pad']; cellOf: Plan['cellOf'] }[] = [
    ...(deep === 1
      ? [
          {
            columns: half,
            rows: 2,
            pad: { x: pad, y: pad },
            cellOf: (stack: number): [number, number] => [stack % half, Math.floor(stack / half)],
          },
        ]
      : []),
    {
      columns: across,
      rows: deep,
      pad: { x: pad, y: pad },
      cellOf: (stack, each) => [stack, each],
    },
    {
      columns: deep,
      rows: across,
      pad: { x: pad, y: PAD_OF_STRIP },
      cellOf: (stack, each) => [each, stack],
    },
  ];
  const plans = (hasRoom ? [...LARGE, ...SMALL] : SMALL).flatMap((form) =>
    grids.map(({ columns, rows, ...grid }): Plan => {
      const width = (room.width - (columns - 1) * gap) / columns;
      const free = (room.height - (rows - 1) * gap) / rows;
      const height = Math.min(free, width * TALLEST);
      const own = { width: width - 2 * grid.pad.x, height: height - 2 * grid.pad.y };
      const over = Math.max(
        ...stacks.flat().map((sheet) => excessOf(linesOf(sheet, form, own.width, context), own)),
      );
      return { ...grid, form, cell: { width, height }, over };
    }),
  );
  const fitting = plans.find(({ over }) => over <= 0);
  if (fitting) return fitting;
  return plans.reduce((best, one) => (one.over < best.over ? one : best));
}

function linesOf(
  sheet: Sheet,
  form: SheetForm,
  width: number,
  context: FigureContext,
): { text: string; style: TypeStyleName }[] {
  const head = headOf(sheet, context);
  return [
    ...(head === null ? [] : wrap(head, form.head, width)).map((text) => ({
      text,
      style: form.head,
    })),
    ...wrap(wordsOf(sheet, context), form.words, width).map((text) => ({
      text,
      style: form.words,
    })),
  ];
}

/** How much wider or higher lines are than their room, in px; less than 0 if they fit. */
function excessOf(lines: readonly { text: string; style: TypeStyleName }[], room: Size): number {
  const height = lines.reduce((sum, { style }) => sum + typeStyles[style].size * LEADING, 0);
  const width = Math.max(...lines.map(({ text, style }) => measureText(text, style)));
  return Math.max(height - room.height, width - room.width);
}

/** The text of a sheet, with the limits of New START where it has them. */
export function wordsOf(
  { row, has_limits: hasLimits }: Sheet,
  { facts, words, formats }: FigureContext,
): string {
  const what = words.sheets.rows[row];
  if (!hasLimits) return what;
  const numbers = Object.values(facts.newStart.limits).map((limit) => formats.number(limit));
  return fill(words.sheets.with_numbers, { what, numbers: formats.list(numbers) });
}

/** Where a sheet comes from, and when; null where neither is known. */
export function headOf(
  { place, date }: Sheet,
  { facts, words, formats }: FigureContext,
): string | null {
  const name = place === undefined ? null : (facts.places[place]?.name ?? place);
  const day = date === undefined ? null : shortOf(date, formats);
  if (name !== null && day !== null) return fill(words.sheets.head, { place: name, date: day });
  return name ?? day;
}

function shortOf(date: string, { shortMonth, date: whole }: FigureContext['formats']): string {
  return date.length === 7 ? shortMonth(instantOf(date)) : whole(date);
}
