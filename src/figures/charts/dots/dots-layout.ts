import type { DotGroup, DotsScene, DotState } from '../../../schema/figure.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { placeLabels, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../map/mercator.ts';
import { joinByKey, lerp, presenceAt, smooth, type Joined } from '../../kit/presence.ts';
import {
  arrange,
  heightOf,
  labelAbove,
  xOfColumn,
  yOfRow,
  type ArrangedGroup,
  type Arrangement,
} from './dots-arrange.ts';
import { placesOf, treatyLabel, yearBetween, type DotsState } from './dots-scene.ts';

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

/** What there was in the pictures before: the outline of its dots, from corner to corner, with its number. */
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

/** A passage's labels are gone after this part of it, and come as late. */
const LABEL_SHARE = 0.2;

/** The least height for dots, in px. */
const LEAST_HEIGHT = 48;

/** Lays out one moment. `unit` is the root font size divided by 16. */
export function layoutDots({ from, to, t }: DotsState, context: LayoutContext): DotsGeometry {
  const { size, unit } = context;
  const a = rest(from, size, context, unit);
  if (from === to || t === 0) return atRest(a, size, unit);
  const b = rest(to, size, context, unit);
  if (t === 1) return atRest(b, size, unit);
  const near = t < 0.5 ? a : b;
  const isChanging = a.arranged.unit !== b.arranged.unit && t > LABEL_SHARE && t < 1 - LABEL_SHARE;
  const notes = isChanging
    ? layoutNotes(
        fill(context.words.dots.unit_changes, {
          from: a.arranged.unit,
          to: b.arranged.unit,
        }),
        near.source,
        size.width,
        unit,
      )
    : near.notes;
  if (a.arranged.unit === b.arranged.unit && a.arranged.rowLength === b.arranged.rowLength) {
    const { sheet, labels } = between(a.arranged, b.arranged, t, context, unit);
    const before = beforeBetween(a.arranged, b.arranged, t, sheet, unit);
    return { size, notes, before, sheets: [sheet], labels };
  }
  return {
    size,
    notes,
    before: [
      ...beforeOf(a.arranged, 1 - smooth(t / LABEL_SHARE), sheetOf(a.arranged), unit),
      ...beforeOf(
        b.arranged,
        smooth((t - 1 + LABEL_SHARE) / LABEL_SHARE),
        sheetOf(b.arranged),
        unit,
      ),
    ].filter(({ presence }) => presence > 0),
    sheets: [
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
const lastRests = new WeakMap<DotsScene, { size: Size; unit: number; rest: Rest }>();

function rest(scene: DotsScene, size: Size, context: FigureContext, unit: number): Rest {
  const known = lastRests.get(scene);
  if (known?.unit === unit && known.size.width === size.width && known.size.height === size.height)
    return known.rest;
  const found = findRest(scene, size, context, unit);
  lastRests.set(scene, { size, unit, rest: found });
  return found;
}

/** A scene at rest on a plate: its notes, and its groups below them. */
function findRest(scene: DotsScene, size: Size, context: FigureContext, unit: number): Rest {
  const {
    words: { dots: words },
    formats,
  } = context;
  const { places, shown } = placesOf(scene, context);
  const sourceOf = (groups: readonly DotGroup[], hasBefore: boolean) => {
    const treaties = new Set(
      groups.flatMap(({ limit }) => (limit === undefined ? [] : treatyLabel(limit, context.facts))),
    );
    return [
      words.source,
      ...[...treaties].map((treaty) => fill(words.limit_note, { treaty })),
      ...(hasBefore ? [words.before_note] : []),
    ].join(' ');
  };
  const notesFor = (warheads: number, note: string) =>
    layoutNotes(
      formats.count(words.title, warheads, { count: formats.number(warheads) }),
      note,
      size.width,
      unit,
    );
  // The unit stands in the title, and the title takes room: with one digit more it takes no less. And the pictures of
  // a passage have as much room as the one of them that says most.
  const below = Math.max(
    ...(scene.along ?? [scene.groups]).map((groups, index) =>
      belowNotes(notesFor(10, sourceOf(groups, index > 0)), unit),
    ),
  );
  // Letters may be so large, and a plate so small, that the notes leave nothing: then the dots have its lower part.
  const y = Math.min(below + 4, size.height - NOTE_MARGIN - LEAST_HEIGHT);
  const arranged = arrange(
    places,
    shown,
    {
      x: NOTE_MARGIN,
      y,
      width: size.width - 2 * NOTE_MARGIN,
      height: size.height - y - NOTE_MARGIN,
    },
    unit,
  );
  const source = sourceOf(scene.groups, shown > 0);
  return { arranged, notes: notesFor(arranged.unit, source), source };
}

function atRest({ arranged, notes }: Rest, size: Size, unit: number): DotsGeometry {
  const sheet = sheetOf(arranged);
  return {
    size,
    notes,
    before: beforeOf(arranged, 1, sheet, unit),
    sheets: [sheet],
    labels: labelsOf(arranged, 1),
  };
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
 * Dots on their way from one arrangement to another: first those leave that the second scene has not, then the others
 * move and go from year to year, then the new ones come, so that none lies over another's place longer than it must.
 */
function between(
  a: Arrangement,
  b: Arrangement,
  passed: number,
  context: FigureContext,
  unit: number,
): { sheet: DotSheet; labels: GroupLabel[] } {
  const t = smooth((passed - COUNT_SHARE) / (1 - 2 * COUNT_SHARE));
  const left = smooth(passed / COUNT_SHARE);
  const come = smooth((passed - 1 + COUNT_SHARE) / COUNT_SHARE);
  const pitch = lerp(a.pitch, b.pitch, t);
  const pairs = joinByKey(a.groups, b.groups, ({ counted }) => counted.key);
  const start = pairs.some(({ to }) => to === undefined) ? COUNT_SHARE : 0;
  const end = pairs.some(({ from }) => from === undefined) ? 1 - COUNT_SHARE : 1;
  const changed = Math.max(0, Math.min(1, (passed - start) / (end - start)));
  const groups: PlacedGroup[] = [];
  const labels: GroupLabel[] = [];
  for (const { key, from, to } of pairs) {
    const one = from ?? to;
    if (!one) continue;
    const counted =
      from && to ? yearBetween(from.counted.group, to.counted.group, changed, context) : null;
    const part = from && to ? changed : from ? left : come;
    const dots = counted
      ? Math.round(counted.warheads / a.unit)
      : Math.round(lerp(from?.dots ?? 0, to?.dots ?? 0, part));
    const at = (row: number) => {
      const first = from ? rowAt(from, row, a) : null;
      const last = to ? rowAt(to, row, b) : null;
      const p = first ?? last ?? { x: 0, y: 0 };
      const q = last ?? p;
      return { x: lerp(p.x, q.x, t), y: lerp(p.y, q.y, t) };
    };
    // A frame says that this is a limit: not while a group is on its way from one to a stockpile.
    const isLimit = [from, to].every(
      (group) => group === undefined || group.counted.group.limit !== undefined,
    );
    const placed = groupAt(key, one, dots, at, { ...a, pitch });
    groups.push(isLimit ? placed : { ...placed, frame: null });

    // Where a state's dots stay in their place, they say at every moment of which year they are.
    if (from && to && counted && from.x === to.x && from.top === to.top) {
      const lines = a.linesOf(counted, from.x === firstX(a, from));
      const label = labelAbove(lines, from.top, Math.min(from.labelWidth, to.labelWidth), unit);
      labels.push(labelOf({ ...from, counted, label }, 1));
      continue;
    }
    if (from) labels.push(labelOf(from, 1 - smooth(passed / LABEL_SHARE)));
    if (to) labels.push(labelOf(to, smooth((passed - 1 + LABEL_SHARE) / LABEL_SHARE)));
  }
  return {
    sheet: { key: String(a.unit), presence: 1, unit: a.unit, pitch, groups },
    labels: labels.filter(({ presence }) => presence > 0),
  };
}

/** Where the first of a state's groups stands: that one carries the state's name. */
function firstX({ groups }: Arrangement, { counted, top }: ArrangedGroup): number {
  const own = groups.filter(
    (group) => group.counted.group.state === counted.group.state && group.top === top,
  );
  return Math.min(...own.map(({ x }) => x));
}

function rowAt(
  { x, top, rowsInColumn }: ArrangedGroup,
  row: number,
  { pitch, rowLength }: Pick<Arrangement, 'pitch' | 'rowLength'>,
): { x: number; y: number } {
  return {
    x: x + xOfColumn(Math.floor(row / rowsInColumn), rowLength, pitch),
    y: top + yOfRow(row % rowsInColumn, pitch),
  };
}

const keyOfBefore = ({ counted: { key, what } }: ArrangedGroup) => `${key} ${what}`;

/** The outlines on the way: they come as soon as dots leave them, and go when these have come back. */
function beforeBetween(
  a: Arrangement,
  b: Arrangement,
  t: number,
  sheet: DotSheet,
  unit: number,
): DotsBefore[] {
  const kept = new Set(a.before.map(keyOfBefore));
  const staying = b.before.filter((group) => kept.has(keyOfBefore(group)));
  const gone = a.before.filter(
    (group) => !staying.some((one) => keyOfBefore(one) === keyOfBefore(group)),
  );
  const come = b.before.filter((group) => !kept.has(keyOfBefore(group)));
  return [
    ...beforeOf(
      { ...a, before: gone },
      1 - smooth((t - 1 + LABEL_SHARE) / LABEL_SHARE),
      sheet,
      unit,
    ),
    ...beforeOf({ ...b, before: staying }, 1, sheet, unit),
    ...beforeOf({ ...b, before: come }, smooth(t / LABEL_SHARE), sheet, unit),
  ].filter(({ presence }) => presence > 0);
}

/** The outlines of what there was, each with its number where dots leave room for it. */
function beforeOf(
  arranged: Arrangement,
  presence: number,
  { groups, pitch }: DotSheet,
  unit: number,
): DotsBefore[] {
  const taken = groups.flatMap(({ rows }) =>
    rows.map(({ x, y, dots }) => ({ x, y, width: dots * pitch, height: pitch })),
  );
  return arranged.before.map((group) => {
    const outline = outlineOf(group, arranged);
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
    const [minY, maxY] = [Math.min(...ys), Math.max(...ys)];
    const [label] = placeLabels(
      [
        {
          key: keyOfBefore(group),
          tone: 'before',
          lines: [{ text: group.counted.what, style: 'bar' }],
          spots: outline.flatMap(([x, y]) => [
            { x: x - 5, y: y - 6 * unit, align: 'end' as const },
            { x: x + 5, y: y - 6 * unit, align: 'start' as const },
          ]),
        },
      ],
      { x: minX, y: minY, width: maxX - minX, height: maxY - minY },
      taken,
      unit,
    );
    return { key: keyOfBefore(group), presence, outline, label: label ?? null };
  });
}

/** Around a group's rows: a rectangle, or one with a step where its last column is not full. */
function outlineOf(
  { x, top, dots, rowsInColumn }: ArrangedGroup,
  { pitch, rowLength }: Arrangement,
): [x: number, y: number][] {
  const rows = Math.ceil(dots / rowLength);
  const full = Math.floor(rows / rowsInColumn);
  const rest = rows % rowsInColumn;
  const left = x - FRAME_GAP;
  const upper = top - FRAME_GAP;
  const rightOf = (column: number) =>
    x + xOfColumn(column - 1, rowLength, pitch) + rowLength * pitch + FRAME_GAP;
  const lowerOf = (count: number) => top + heightOf(count, pitch) + FRAME_GAP;
  const box = (right: number, lower: number): [number, number][] => [
    [right, upper],
    [right, lower],
    [left, lower],
    [left, upper],
  ];
  if (full === 0) return box(rightOf(1), lowerOf(rest));
  if (rest === 0) return box(rightOf(full), lowerOf(rowsInColumn));
  return [
    [rightOf(full + 1), upper],
    [rightOf(full + 1), lowerOf(rest)],
    [rightOf(full), lowerOf(rest)],
    [rightOf(full), lowerOf(rowsInColumn)],
    [left, lowerOf(rowsInColumn)],
    [left, upper],
  ];
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
  return groups.map((group) => labelOf(group, presence));
}

function labelOf({ counted, label, x }: ArrangedGroup, presence: number): GroupLabel {
  return {
    key: `${counted.key} ${counted.what}`,
    state: counted.group.state,
    presence,
    lines: label.map((line) => ({ ...line, x })),
  };
}
