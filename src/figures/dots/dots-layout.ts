import type { DotState } from '../../schema/figure.ts';
import { fill } from '../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../figure-notes.ts';
import type { Size } from '../map/mercator.ts';
import { joinByKey, lerp, presenceAt, smooth, type Joined } from '../presence.ts';
import {
  arrange,
  heightOf,
  xOfColumn,
  yOfRow,
  type ArrangedGroup,
  type Arrangement,
} from './dots-arrange.ts';
import { countGroups, treatyLabel, type DotsState } from './dots-scene.ts';

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
  /** Around what a treaty allows, which is not a stockpile. */
  frame: { x: number; y: number; width: number; height: number } | null;
}

/** What is said of a group; it fades while the number of its dots is on the way to another. */
export interface GroupLabel {
  key: string;
  state: DotState;
  presence: number;
  lines: { x: number; y: number; text: string; isName: boolean }[];
}

/** Dots of one size that stand for as many warheads each; two such sheets while the unit changes. */
export interface DotSheet {
  key: string;
  presence: number;
  /** Warheads that a dot stands for. */
  unit: number;
  pitch: number;
  groups: PlacedGroup[];
}

/** One moment of the dots, in CSS pixels from the plate's corner. */
export interface DotsGeometry {
  size: Size;
  notes: PlacedNotes;
  sheets: DotSheet[];
  labels: GroupLabel[];
}

/** A passage's labels are gone after this part of it, and come as late. */
const LABEL_SHARE = 0.2;

/** The least height for dots, in px. */
const LEAST_HEIGHT = 48;

/** Lays out one moment. `unit` is the root font size divided by 16. */
export function layoutDots(
  { from, to, t }: DotsState,
  size: Size,
  context: FigureContext,
  unit: number,
): DotsGeometry {
  const a = rest(from, size, context, unit);
  if (from === to || t === 0) return atRest(a, size);
  const b = rest(to, size, context, unit);
  if (t === 1) return atRest(b, size);
  const isSame =
    a.arranged.unit === b.arranged.unit && a.arranged.rowLength === b.arranged.rowLength;
  const near = t < 0.5 ? a : b;
  const isChanging = a.arranged.unit !== b.arranged.unit && t > LABEL_SHARE && t < 1 - LABEL_SHARE;
  return {
    size,
    notes: isChanging
      ? layoutNotes(
          fill(context.words.dots.unit_changes, {
            from: a.arranged.unit,
            to: b.arranged.unit,
          }),
          near.source,
          size.width,
          unit,
        )
      : near.notes,
    sheets: isSame
      ? [between(a.arranged, b.arranged, t)]
      : [
          { ...sheetOf(a.arranged), presence: presenceAt(leaving, t) },
          { ...sheetOf(b.arranged), presence: presenceAt(coming, t) },
        ].filter(({ presence }) => presence > 0),
    labels: [
      ...labelsOf(a.arranged, 1 - smooth(t / LABEL_SHARE)),
      ...labelsOf(b.arranged, smooth((t - 1 + LABEL_SHARE) / LABEL_SHARE)),
    ].filter(({ presence }) => presence > 0),
  };
}

const leaving: Joined<true> = { key: '', from: true, to: undefined };
const coming: Joined<true> = { key: '', from: undefined, to: true };

interface Rest {
  arranged: Arrangement;
  notes: PlacedNotes;
  source: string;
}

/** The last arrangement of each scene: looking for one takes longer than a frame has, and a passage needs two. */
const lastRests = new WeakMap<DotsState['from'], { size: Size; unit: number; rest: Rest }>();

function rest(groups: DotsState['from'], size: Size, context: FigureContext, unit: number): Rest {
  const known = lastRests.get(groups);
  if (known?.unit === unit && known.size.width === size.width && known.size.height === size.height)
    return known.rest;
  const found = findRest(groups, size, context, unit);
  lastRests.set(groups, { size, unit, rest: found });
  return found;
}

/** A scene at rest on a plate: its notes, and its groups below them. */
function findRest(
  groups: DotsState['from'],
  size: Size,
  context: FigureContext,
  unit: number,
): Rest {
  const {
    words: { dots: words },
    formats,
  } = context;
  const counted = countGroups(groups, context);
  const treaties = new Set(
    groups.flatMap(({ limit }) => (limit === undefined ? [] : treatyLabel(limit, context.facts))),
  );
  const source = [
    words.source,
    ...[...treaties].map((treaty) => fill(words.limit_note, { treaty })),
  ].join(' ');
  const notesFor = (warheads: number) =>
    layoutNotes(
      formats.count(words.title, warheads, { count: formats.number(warheads) }),
      source,
      size.width,
      unit,
    );
  // The unit stands in the title, and the title takes room: with one digit more it takes no less.
  const tallest = notesFor(10);
  const below = belowNotes(tallest, unit) + 4;
  // Letters may be so large, and a plate so small, that the notes leave nothing: then the dots have its lower part.
  const y = Math.min(below, size.height - NOTE_MARGIN - LEAST_HEIGHT);
  const arranged = arrange(
    counted,
    {
      x: NOTE_MARGIN,
      y,
      width: size.width - 2 * NOTE_MARGIN,
      height: size.height - y - NOTE_MARGIN,
    },
    unit,
  );
  return { arranged, notes: notesFor(arranged.unit), source };
}

function atRest({ arranged, notes }: Rest, size: Size): DotsGeometry {
  return { size, notes, sheets: [sheetOf(arranged)], labels: labelsOf(arranged, 1) };
}

function sheetOf(arranged: Arrangement): DotSheet {
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

/** Part of a passage in which groups that leave are counted down, and at its end those that come are counted up. */
const COUNT_SHARE = 0.35;

/**
 * Dots on their way from one arrangement to another: first those leave that the second scene has not, then the rows
 * move, then the new ones come, so that none lies over another's place longer than it must.
 */
function between(a: Arrangement, b: Arrangement, passed: number): DotSheet {
  const t = smooth((passed - COUNT_SHARE) / (1 - 2 * COUNT_SHARE));
  const left = smooth(passed / COUNT_SHARE);
  const come = smooth((passed - 1 + COUNT_SHARE) / COUNT_SHARE);
  const pitch = lerp(a.pitch, b.pitch, t);
  const pairs = joinByKey(a.groups, b.groups, ({ counted }) => counted.key);
  return {
    key: String(a.unit),
    presence: 1,
    unit: a.unit,
    pitch,
    groups: pairs.flatMap(({ key, from, to }) => {
      const one = from ?? to;
      if (!one) return [];
      const isMoving = from !== undefined && to !== undefined;
      const part = isMoving ? passed : from ? left : come;
      const dots = Math.round(lerp(from?.dots ?? 0, to?.dots ?? 0, part));
      const at = (row: number) => {
        const start = from ? rowAt(from, row, a) : null;
        const end = to ? rowAt(to, row, b) : null;
        const p = start ?? end ?? { x: 0, y: 0 };
        const q = end ?? p;
        return { x: lerp(p.x, q.x, t), y: lerp(p.y, q.y, t) };
      };
      // A frame says that this is a limit: not while a group is on its way from one to a stockpile.
      const isLimit = [from, to].every(
        (group) => group === undefined || group.counted.group.limit !== undefined,
      );
      const placed = groupAt(key, one, dots, at, { ...a, pitch });
      return [isLimit ? placed : { ...placed, frame: null }];
    }),
  };
}

function rowAt(
  { x, top, rowsInColumn }: ArrangedGroup,
  row: number,
  { pitch, rowLength }: Arrangement,
): { x: number; y: number } {
  return {
    x: x + xOfColumn(Math.floor(row / rowsInColumn), rowLength, pitch),
    y: top + yOfRow(row % rowsInColumn, pitch),
  };
}

const FRAME_GAP = 2.5;

function groupAt(
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

function labelsOf({ groups }: Arrangement, presence: number): GroupLabel[] {
  return groups.map(({ counted, label, x }) => ({
    key: `${counted.key} ${counted.what}`,
    state: counted.group.state,
    presence,
    lines: label.map((line) => ({ ...line, x })),
  }));
}
