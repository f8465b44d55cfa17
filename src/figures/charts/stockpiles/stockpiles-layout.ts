import type { StockpilesScene } from './stockpiles-schema.ts';
import { STOCKPILE_LINES, type StockpileLine } from './stockpile-lines.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import type { TreatyFacts } from '../../../story/facts/facts.ts';
import { fill } from '../../../story/formats.ts';
import { isEstimate, SOVIET_UNTIL, type StockpileFacts } from './stockpiles-facts.ts';
import type { LayoutContext } from '../figure.ts';
import { placeLabels, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../kit/geometry.ts';
import { measureText } from '../../kit/measure.ts';
import { joinByKey, lerp, presenceInTurn, smooth } from '../../kit/presence.ts';
import { highest, upTo, lastYear, valueAt } from './stockpiles-years.ts';
import { wantPeak, layoutValues } from './stockpiles-labels.ts';

/** All lines, in drawing order. */
export const LINES = STOCKPILE_LINES;

/** The lines of single states, which have an area below them and a sign at their end. */
const STATES = ['us', 'russia', 'china'] as const satisfies readonly StockpileLine[];
type State = (typeof STATES)[number];

/** Lines whose peak is labelled, the most important first. The label says whether it is an estimate. */
const PEAKS = ['russia', 'us', 'all', 'with_retired'] as const satisfies readonly StockpileLine[];

/** The lines shown between two scenes, and the progress from one to the other. */
export interface StockpilesState {
  lines: { name: StockpileLine; presence: number }[];
  from: readonly StockpileLine[];
  to: readonly StockpileLine[];
  t: number;
}

/** One moment of the curve, in px from the plate's corner. */
export interface StockpilesGeometry {
  size: Size;
  lines: { name: StockpileLine; presence: number; points: [x: number, y: number][] }[];
  areas: { name: State; presence: number; points: [x: number, y: number][] }[];
  base: number;
  grid: { y: number; presence: number; label: string }[];
  /** Dotted verticals, one at the day of each signature. */
  signatures: { treaty: string; x: number; top: number }[];
  /** The points where a state's line peaks and where it meets the cursor. */
  points: { key: string; name: State; presence: number; x: number; y: number }[];
  /** The labels of the peaks. */
  peaks: PlacedLabel[];
  /** The labels of the values at the cursor. */
  labels: PlacedLabel[];
  cursor: { x: number; from: number };
  notes: PlacedNotes;
}

/** Interpolates between two scenes' lines. */
export function interpolateStockpiles(
  a: StockpilesScene,
  b: StockpilesScene,
): (t: number) => StockpilesState {
  const pairs = joinByKey(a.lines, b.lines, (name) => name);
  return (t) => ({
    lines: LINES.flatMap((name) => {
      const pair = pairs.find(({ key }) => key === name);
      return pair ? [{ name, presence: presenceInTurn(pair, t) }] : [];
    }),
    from: a.lines,
    to: b.lines,
    t,
  });
}

/** Room for a peak's label between the notes and the top of the axis. */
const HEAD = 22;

const GRID_STEP = 10_000;

/** Above this, a grid line every ten thousand is too fine. */
const COARSE_FROM = 50_000;

/** Plates lower than this omit the key to the dotted lines, which the text explains, and shorten the source. */
const ROOM_FOR_KEY = 300;

/** Plates narrower than this use the ribbon's type size for names and numbers. */
const ROOM_FOR_LARGE = 560;

/**
 * Lays out the lines above the ribbon's time axis, up to the cursor, as later values were not known. A year's value is
 * drawn in the middle of the year.
 */
export function layoutStockpiles(
  state: StockpilesState,
  { facts: { stockpiles: facts, treaties }, words, formats, time, size }: LayoutContext,
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
      fill(height >= ROOM_FOR_KEY ? own.source : own.source_short, {
        year: facts.us_published_to,
      }),
      ...(hasRetired ? [own.source_with_retired] : []),
      ...(height >= ROOM_FOR_KEY ? [own.signatures] : []),
    ].join(' '),
    width,
  );
  const head = belowNotes(notes) + HEAD;
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
  const peaks = PEAKS.flatMap((name) => {
    const line = placed.find((one) => one.name === name);
    const [at, most] = highest(facts[name]);
    const passed = cursor >= instantOf(String(at)) && xOf(instantOf(String(at))) > 0;
    return line && line.presence >= 1 && passed
      ? [
          {
            name,
            isEstimate: isEstimate(facts, name, at),
            year: at,
            warheads: most,
            x: xOf(instantOf(String(at))),
            y: yOf(most),
          },
        ]
      : [];
  });
  const points = [
    ...atCursor,
    ...peaks.flatMap(({ name, x, y }) =>
      isState(name) ? [{ key: `${name} peak`, name, presence: 1, x, y }] : [],
    ),
  ];
  const isLarge = width >= ROOM_FOR_LARGE;
  const grid = gridUpTo(top).map((warheads, index, all) => ({
    y: yOf(warheads),
    presence:
      warheads % (2 * GRID_STEP) === 0 ? 1 : smooth((COARSE_FROM + GRID_STEP - top) / GRID_STEP),
    // The unit is shown once, at the top, where there is room for it.
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
    { width, top: head - HEAD },
    placed.flatMap(({ points: line }) => line),
    (name, [yearOfIt, count]) => {
      const word = name === 'russia' && yearOfIt < SOVIET_UNTIL ? own.short.ussr : own.short[name];
      const number = formats.number(count);
      const warheads =
        yearOfIt === year ? number : fill(own.value_of_year, { warheads: number, year: yearOfIt });
      return { name: word, warheads, together: fill(own.value, { name: word, warheads }) };
    },
    isLarge ? 'route' : 'bar',
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
      peaks.map((peak) => wantPeak(peak, own, formats.number(peak.warheads), isLarge)),
      { x: 4, y: head - HEAD, width: width - 8, height: base - head + HEAD },
      [
        ...labels.map(({ box }) => box),
        ...grid.map(({ y, label }) => ({
          x: 6,
          y: y - 13,
          width: measureText(label, 'year'),
          height: 11,
        })),
        ...points.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })),
        ...stateLines.flatMap(({ points: line }) => boxesAlong(line)),
        { x: cursorX - 3, y: highestNow - 24, width: 6, height: base - highestNow + 24 },
      ],
    ),
    labels,
    cursor: { x: cursorX, from: Math.max(head - HEAD, highestNow - 20) },
    notes,
  };
}

function isState(name: StockpileLine): name is State {
  return STATES.some((state) => state === name);
}

/** Warheads at the top of the axis: above the peak of every line shown. */
function topOf(lines: readonly StockpileLine[], facts: StockpileFacts): number {
  const most = Math.max(GRID_STEP, ...lines.map((name) => highest(facts[name])[1]));
  return Math.ceil((most * 1.08) / 5000) * 5000;
}

function gridUpTo(top: number): number[] {
  return Array.from({ length: Math.floor(top / GRID_STEP) + 1 }, (_, index) => index * GRID_STEP);
}

/** The vertical above a signature, from the axis to the highest of the states' lines on its day. */
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

/** The boxes along a line, for labels to avoid. */
function boxesAlong(points: readonly [number, number][]) {
  return points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return { x: fromX, y: Math.min(y, fromY), width: x - fromX, height: Math.abs(y - fromY) };
  });
}
