import type { StockpilesScene } from '../../../schema/figure.ts';
import { STOCKPILE_LINES, type StockpileLine } from '../../../schema/stockpile-lines.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import type { TreatyFacts } from '../../../story/facts/facts.ts';
import { fill } from '../../../story/formats.ts';
import {
  SOVIET_UNTIL,
  type StockpileFacts,
  type YearlyCount,
} from '../../../story/facts/stockpiles.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import {
  labelAt,
  placeLabels,
  type PlacedLabel,
  type WantedLabel,
} from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../map/mercator.ts';
import { measureText } from '../../kit/measure.ts';
import { joinByKey, lerp, presenceAt, smooth } from '../../kit/presence.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';

/** All lines of the curve, in the order in which they are drawn. */
export const LINES = STOCKPILE_LINES;

/** The lines that stand for a state: they have an area below them, and a sign at their end. */
const STATES = ['us', 'russia', 'china'] as const satisfies readonly StockpileLine[];
type State = (typeof STATES)[number];

/** Lines whose highest year is named, the most telling first. What FAS estimates throughout says so at its peak. */
const PEAKS = [
  { name: 'russia', isEstimate: true },
  { name: 'us', isEstimate: false },
  { name: 'all', isEstimate: true },
  { name: 'with_retired', isEstimate: true },
] as const satisfies readonly { name: StockpileLine; isEstimate: boolean }[];

/** Which lines are shown on the way between two scenes, and how far along it is. */
export interface StockpilesState {
  lines: { name: StockpileLine; presence: number }[];
  from: readonly StockpileLine[];
  to: readonly StockpileLine[];
  t: number;
}

/** One moment of the curve, in CSS pixels from the plate's corner. */
export interface StockpilesGeometry {
  size: Size;
  lines: { name: StockpileLine; presence: number; points: [x: number, y: number][] }[];
  areas: { name: State; presence: number; points: [x: number, y: number][] }[];
  base: number;
  grid: { y: number; presence: number; label: string }[];
  /** Dotted verticals, one from the day of each signature. */
  signatures: { treaty: string; x: number; top: number }[];
  /** Where a state's line has its highest year, and where it meets the cursor. */
  points: { key: string; name: State; presence: number; x: number; y: number }[];
  /** The highest years, named. */
  peaks: PlacedLabel[];
  /** How many there are at the cursor, named beside it. */
  labels: PlacedLabel[];
  cursor: { x: number; from: number };
  notes: PlacedNotes;
}

/** The way from one scene's lines to another's. */
export function interpolateStockpiles(
  a: StockpilesScene,
  b: StockpilesScene,
): (t: number) => StockpilesState {
  const pairs = joinByKey(a.lines, b.lines, (name) => name);
  return (t) => ({
    lines: LINES.flatMap((name) => {
      const pair = pairs.find(({ key }) => key === name);
      return pair ? [{ name, presence: presenceAt(pair, t) }] : [];
    }),
    from: a.lines,
    to: b.lines,
    t,
  });
}

/** Between the notes and the upper end of the axis: room for words over a peak. */
const HEAD = 22;

const GRID_STEP = 10_000;

/** Above this a grid of every ten thousand is too fine. */
const COARSE_FROM = 50_000;

/** Plates lower than this leave out what the dotted lines are: the text says it. */
const ROOM_FOR_KEY = 300;

/** Plates narrower than this write names and numbers in the size of the ribbon's. */
const ROOM_FOR_LARGE = 560;

/**
 * Lays out the curve over the ribbon's own time axis, up to the cursor: what comes after it was not known.
 * A year's figure stands in its middle. `unit` is the root font size divided by 16.
 */
export function layoutStockpiles(
  state: StockpilesState,
  { facts: { stockpiles: facts, treaties }, words, formats, time, size, unit }: LayoutContext,
): StockpilesGeometry {
  const {
    window: [from, to],
    cursor,
  } = time;
  const own = words.stockpiles;
  const { width, height } = size;
  const shown = state.lines.filter(({ presence }) => presence > 0);
  const [year = 0] = lastYear(facts.all, cursor) ?? [];
  const hasRetired = shown.some(({ name }) => name === 'with_retired');
  const notes = layoutNotes(
    fill(own.title, { year }),
    [
      own.source,
      ...(hasRetired ? [own.source_with_retired] : []),
      ...(height >= ROOM_FOR_KEY * unit ? [own.signatures] : []),
    ].join(' '),
    width,
    unit,
  );
  const head = belowNotes(notes, unit) + HEAD * unit;
  const base = height - 1;
  const top = lerp(topOf(state.from, facts), topOf(state.to, facts), state.t);
  const xOf = (instant: number) => ((instant - from) / (to - from)) * width;
  const yOf = (warheads: number) => base - (warheads / top) * (base - head);
  const placed = shown.map(({ name, presence }) => {
    const counts = upTo(facts[name], cursor);
    const points = counts.map(([instant, warheads]): [number, number] => [
      xOf(instant),
      yOf(warheads),
    ]);
    return { name, presence, counts, points };
  });
  const cursorX = xOf(cursor);
  const stateLines = placed.flatMap(({ name, ...line }) =>
    isState(name) && line.points.length > 0 ? [{ ...line, name }] : [],
  );
  const atCursor = stateLines.flatMap(({ name, presence, points }) => {
    const end = points.at(-1);
    const isThere = end !== undefined && Math.abs(end[0] - cursorX) < 1e-6;
    return isThere ? [{ key: `${name} now`, name, presence, x: end[0], y: end[1] }] : [];
  });
  const peaks = PEAKS.flatMap((peak) => {
    const line = placed.find(({ name }) => name === peak.name);
    const [at, most] = highest(facts[peak.name]);
    const passed = cursor >= instantOf(String(at)) && xOf(instantOf(String(at))) > 0;
    return line && line.presence >= 1 && passed
      ? [{ ...peak, year: at, warheads: most, x: xOf(instantOf(String(at))), y: yOf(most) }]
      : [];
  });
  const points = [
    ...atCursor,
    ...peaks.flatMap(({ name, x, y }) =>
      isState(name) ? [{ key: `${name} peak`, name, presence: 1, x, y }] : [],
    ),
  ];
  const isLarge = width >= ROOM_FOR_LARGE * unit;
  const grid = gridUpTo(top).map((warheads, index, all) => ({
    y: yOf(warheads),
    presence:
      warheads % (2 * GRID_STEP) === 0 ? 1 : smooth((COARSE_FROM + GRID_STEP - top) / GRID_STEP),
    // The unit stands once, at the top, where a wide plate has room for it.
    label:
      isLarge && index === all.length - 1
        ? fill(own.axis, { number: formats.number(warheads) })
        : formats.number(warheads),
  }));
  const labels = layoutValues(
    shown.map(({ name }) => name),
    facts,
    cursor,
    cursorX,
    yOf,
    { width, top: head - HEAD * unit },
    placed.flatMap(({ points: line }) => line),
    (name, [yearOfIt, count]) => {
      const word = name === 'russia' && yearOfIt < SOVIET_UNTIL ? own.short.ussr : own.short[name];
      const number = formats.number(count);
      const warheads =
        yearOfIt === year ? number : fill(own.value_of_year, { warheads: number, year: yearOfIt });
      return { name: word, warheads, together: fill(own.value, { name: word, warheads }) };
    },
    isLarge ? 'route' : 'bar',
    unit,
  );
  const highestNow = Math.min(base, ...labels.map(({ box }) => box.y + box.height / 2));
  return {
    size,
    lines: placed.map(({ name, presence, points: line }) => ({ name, presence, points: line })),
    areas: stateLines.map(({ name, presence, points: line }) => ({ name, presence, points: line })),
    base,
    grid,
    signatures: Object.values(treaties).flatMap((treaty) =>
      signatureOf(treaty, cursor, xOf, yOf, width, stateLines),
    ),
    points,
    peaks: placeLabels(
      peaks.map((peak) => wantPeak(peak, own, formats.number(peak.warheads), isLarge, unit)),
      { x: 4, y: head - HEAD * unit, width: width - 8, height: base - head + HEAD * unit },
      [
        ...labels.map(({ box }) => box),
        ...grid.map(({ y, label }) => ({
          x: 6,
          y: y - 13 * unit,
          width: measureText(label, 'year', unit),
          height: 11 * unit,
        })),
        ...points.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })),
        ...stateLines.flatMap(({ points: line }) => boxesAlong(line)),
        { x: cursorX - 3, y: highestNow - 24 * unit, width: 6, height: base - highestNow + 24 },
      ],
      unit,
    ),
    labels,
    cursor: { x: cursorX, from: Math.max(head - HEAD * unit, highestNow - 20 * unit) },
    notes,
  };
}

function isState(name: StockpileLine): name is State {
  return STATES.some((state) => state === name);
}

/** Warheads at the upper end of the axis: above the highest year of any line shown, whenever that is. */
function topOf(lines: readonly StockpileLine[], facts: StockpileFacts): number {
  const most = Math.max(GRID_STEP, ...lines.map((name) => highest(facts[name])[1]));
  return Math.ceil((most * 1.08) / 5000) * 5000;
}

function gridUpTo(top: number): number[] {
  return Array.from({ length: Math.floor(top / GRID_STEP) + 1 }, (_, index) => index * GRID_STEP);
}

/** The year of a line with the most warheads; the first, where there are several. */
export function highest(counts: YearlyCount): [year: number, warheads: number] {
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
}

/** Points as instants and warheads, the last one on the cursor where that stands between two years. */
function upTo(counts: YearlyCount, cursor: number): [instant: number, warheads: number][] {
  const points = counts.map(
    ([year, warheads]) => [instantOf(String(year)), warheads] as [number, number],
  );
  const known = points.filter(([instant]) => instant <= cursor);
  const last = known.at(-1);
  const next = points[known.length];
  if (!last || !next || last[0] === cursor) return known;
  const part = (cursor - last[0]) / (next[0] - last[0]);
  return [...known, [cursor, lerp(last[1], next[1], part)]];
}

/** The last year of a line whose middle the cursor has reached. */
export function lastYear(
  counts: YearlyCount,
  cursor: number,
): [year: number, warheads: number] | null {
  return counts.findLast(([year]) => instantOf(String(year)) <= cursor) ?? null;
}

/** The vertical over a signature: from the axis to the highest of the states' lines on its day. */
function signatureOf(
  { id, signed }: TreatyFacts,
  cursor: number,
  xOf: (instant: number) => number,
  yOf: (warheads: number) => number,
  width: number,
  lines: readonly { counts: [instant: number, warheads: number][] }[],
): StockpilesGeometry['signatures'] {
  const instant = instantOf(signed);
  const x = xOf(instant);
  if (instant > cursor || x < 0 || x > width) return [];
  const most = Math.max(0, ...lines.map(({ counts }) => valueAt(counts, instant)));
  return [{ treaty: id, x, top: yOf(most) }];
}

function valueAt(counts: [instant: number, warheads: number][], instant: number): number {
  const after = counts.findIndex(([at]) => at >= instant);
  const [before, next] = [counts[after - 1], counts[after]];
  if (!before || !next) return 0;
  return lerp(before[1], next[1], (instant - before[0]) / (next[0] - before[0]));
}

/** What a line covers, as boxes that words keep clear of. */
function boxesAlong(points: readonly [number, number][]) {
  return points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return { x: fromX, y: Math.min(y, fromY), width: x - fromX, height: Math.abs(y - fromY) };
  });
}

function wantPeak(
  peak: { name: StockpileLine; isEstimate: boolean; year: number; x: number; y: number },
  own: FigureContext['words']['stockpiles'],
  warheads: string,
  isLarge: boolean,
  unit: number,
): WantedLabel {
  const { name, x, y } = peak;
  const [strong, plain]: TypeStyleName[] = isLarge ? ['place', 'route'] : ['bar', 'bar'];
  const gap = 9 * unit;
  const word = name === 'russia' && peak.year < SOVIET_UNTIL ? own.ussr : own[name];
  const over = [0, 8, -8, -16, 16].map((shift) => ({
    x: x + shift * unit,
    y: y - gap - (isLarge ? 19 : 14) * unit,
    align: 'middle' as const,
  }));
  return {
    key: name,
    tone: name,
    lines: [
      { text: word, style: strong ?? 'bar' },
      {
        text: fill(peak.isEstimate ? own.peak_estimate : own.peak, { warheads, year: peak.year }),
        style: plain ?? 'bar',
      },
    ],
    spots: [
      ...(name === 'us' ? over : []),
      ...(isLarge ? [{ x: x + gap + 4, y: y - 4 * unit, align: 'start' as const }] : []),
      { x: x + gap, y: y - 10 * unit, align: 'start' },
      { x: x - gap, y: y - 4 * unit, align: 'end' },
      { x: x - gap, y: y - 16 * unit, align: 'end' },
      ...over,
      { x: x + gap, y: y - 12 * unit, align: 'start' },
    ],
  };
}

/** What a label at the cursor says, in one line or in two. */
interface ValueText {
  name: string;
  warheads: string;
  together: string;
}

/**
 * Names how many there are at the cursor, one under the other in the order of their numbers: on the blank paper right
 * of it, in two lines each where one is too long; else left of it, over the lines.
 */
function layoutValues(
  names: readonly StockpileLine[],
  facts: StockpileFacts,
  cursor: number,
  cursorX: number,
  yOf: (warheads: number) => number,
  room: { width: number; top: number },
  drawn: readonly [x: number, y: number][],
  textOf: (name: StockpileLine, last: YearlyCount[number]) => ValueText,
  style: TypeStyleName,
  unit: number,
): PlacedLabel[] {
  const known = names
    .flatMap((name) => {
      const last = lastYear(facts[name], cursor);
      return last ? [{ name, text: textOf(name, last), value: yOf(last[1]) }] : [];
    })
    .sort((a, b) => a.value - b.value);
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => measureText(text, style, unit)));
  const free = room.width - 4 - cursorX - 10;
  const line = typeStyles[style].size * 1.2 * unit;
  const isRight = widest(known.map(({ text }) => text.together)) <= free;
  const isInTwo =
    !isRight &&
    widest(known.flatMap(({ text }) => [text.name, text.warheads])) <= free &&
    known.length * 2 * line < yOf(0) - room.top;
  const wanted = known.map(({ name, text, value }) => {
    const lines = isInTwo ? [text.name, text.warheads] : [text.together];
    return { name, lines, y: value - 6 * unit - (lines.length - 1) * line };
  });
  const pitch = isInTwo ? 2 * line + 2 * unit : line + 2 * unit;
  const isLeft = !isRight && !isInTwo;
  const first = room.top + NOTE_MARGIN;
  if (isLeft) {
    // They stand over all that is drawn left of the cursor, where that is not too high.
    const reach = cursorX - 9 - widest(known.map(({ text }) => text.together));
    const foot = Math.min(yOf(0), ...drawn.flatMap(([x, y]) => (x >= reach ? [y] : [])));
    const start = foot - 9 * unit - (wanted.length - 1) * pitch;
    if (start >= first + 4 * unit) {
      for (const [index, label] of wanted.entries()) label.y = start + index * pitch;
    }
  }
  let above = first - pitch;
  for (const label of wanted) {
    label.y = Math.max(label.y, above + pitch);
    above = label.y;
  }
  // What was pushed below the base is pushed back up, and the labels above it with it.
  let below = yOf(0) - 5 * unit - (isInTwo ? line : 0);
  for (const label of wanted.toReversed()) {
    label.y = Math.min(label.y, below);
    below = label.y - pitch;
  }
  return wanted.map(({ name, lines, y }) =>
    labelAt(
      { key: name, tone: name, lines: lines.map((text) => ({ text, style })) },
      { x: isLeft ? cursorX - 9 : cursorX + 10, y, align: isLeft ? 'end' : 'start' },
      unit,
    ),
  );
}
