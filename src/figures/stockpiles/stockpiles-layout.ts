import { instantOf } from '../../story/dates.ts';
import { SOVIET_UNTIL, type StockpileFacts, type YearlyCount } from '../../story/stockpiles.ts';
import { fill } from '../../story/formats.ts';
import type { FigureContext, FigureTime } from '../figure.ts';
import { layoutNotes, type PlacedNotes } from '../figure-notes.ts';
import { measureText } from '../measure.ts';
import type { Size } from '../map/mercator.ts';

/** The lines of the curve, in the order in which they are drawn. */
export const LINES = ['with_retired', 'all', 'us', 'russia', 'china'] as const;
export type LineName = (typeof LINES)[number];

/** One moment of the curve, in CSS pixels from the plate's corner. */
export interface StockpilesGeometry {
  size: Size;
  lines: { name: LineName; points: [x: number, y: number][] }[];
  /** The space under the line of all states. */
  area: [x: number, y: number][];
  base: number;
  grid: { y: number; label: string }[];
  labels: { name: LineName; x: number; y: number; text: string; align: 'start' | 'end' }[];
  cursor: { x: number; from: number };
  notes: PlacedNotes;
}

/** Warheads at the upper end of the axis: above the highest year of any line, 70,374 in 1986. */
const TOP = 75_000;
const GRID = [0, 20_000, 40_000, 60_000];
const LABEL_GAP = 16;

/**
 * Lays out the curve over the ribbon's own time axis, up to the cursor: what comes after it was not known.
 * A year's figure stands in its middle. `unit` is the root font size divided by 16.
 */
export function layoutStockpiles(
  { window: [from, to], cursor }: FigureTime,
  size: Size,
  { facts: { stockpiles: facts }, words, formats }: FigureContext,
  unit: number,
): StockpilesGeometry {
  const lineWords = words.stockpiles;
  const labelOf = (name: LineName, [year, warheads]: YearlyCount[number]) => {
    const state = name === 'russia' && year < SOVIET_UNTIL ? lineWords.ussr : lineWords[name];
    return `${state} ${formats.number(warheads)}`;
  };
  const { width, height } = size;
  const head = 62 * unit;
  const base = height - 8;
  const xOf = (instant: number) => ((instant - from) / (to - from)) * width;
  const yOf = (warheads: number) => base - (warheads / TOP) * (base - head);
  const pointsOf = (counts: YearlyCount): [number, number][] =>
    upTo(counts, cursor).map(([instant, warheads]) => [xOf(instant), yOf(warheads)]);
  const lines = LINES.map((name) => ({ name, points: pointsOf(facts[name]) }));
  const all = lines.find(({ name }) => name === 'all')?.points ?? [];
  const cursorX = xOf(cursor);
  const [year = 0] = lastYear(facts.all, cursor) ?? [];
  return {
    size,
    lines,
    area: all,
    base,
    grid: GRID.map((warheads) => ({ y: yOf(warheads), label: formats.number(warheads) })),
    labels: layoutLabels(facts, cursor, cursorX, yOf, width, labelOf, unit),
    cursor: {
      x: cursorX,
      from: Math.min(base, ...lines.map(({ points }) => points.at(-1)?.[1] ?? base)),
    },
    notes: layoutNotes(fill(lineWords.title, { year }), lineWords.source, width, unit),
  };
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
  return [...known, [cursor, last[1] + part * (next[1] - last[1])]];
}

/** The last year of a line whose middle the cursor has reached. */
export function lastYear(
  counts: YearlyCount,
  cursor: number,
): [year: number, warheads: number] | null {
  return counts.findLast(([year]) => instantOf(String(year)) <= cursor) ?? null;
}

function layoutLabels(
  facts: StockpileFacts,
  cursor: number,
  cursorX: number,
  yOf: (warheads: number) => number,
  width: number,
  labelOf: (name: LineName, last: YearlyCount[number]) => string,
  unit: number,
): StockpilesGeometry['labels'] {
  const wanted = LINES.flatMap((name) => {
    const last = lastYear(facts[name], cursor);
    if (!last) return [];
    const text = labelOf(name, last);
    return [{ name, y: yOf(last[1]), text, width: measureText(text, 'bar', unit) }];
  }).sort((a, b) => a.y - b.y);
  const widest = Math.max(0, ...wanted.map((label) => label.width));
  const isRight = cursorX + 10 + widest <= width - 4;
  const gap = LABEL_GAP * unit;
  let above = -Infinity;
  const placed = wanted.map((label) => {
    const y = Math.max(label.y, above + gap);
    above = y;
    return { ...label, y };
  });
  // What was pushed below the base is pushed back up, and the labels above it with it.
  let below = yOf(0) - 3 * unit;
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, below);
    below = label.y - gap;
  }
  return placed.map(({ name, y, text }) => ({
    name,
    x: isRight ? cursorX + 10 : cursorX - 8,
    y: y + 4 * unit,
    text,
    align: isRight ? 'start' : 'end',
  }));
}
