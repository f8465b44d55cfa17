import { instantOf } from '../../story/dates.ts';
import type { StockpileFacts, YearlyCount } from '../../story/stockpiles.ts';
import { measureText, wrap } from '../measure.ts';
import type { Size } from '../map/mercator.ts';

/** The lines of the curve, in the order in which they are drawn. */
export const LINES = ['with_retired', 'all', 'us', 'russia', 'china'] as const;
export type LineName = (typeof LINES)[number];

/** What the curve says, in the reader's language. */
export interface StockpileWords {
  /** What is counted, to which year. */
  title: (year: number) => string;
  /** Where the figures come from. */
  source: string;
  line: (name: LineName, year: number) => string;
  number: (value: number) => string;
}

/** One moment of the curve, in CSS pixels from the plate's corner. */
export interface StockpileGeometry {
  size: Size;
  lines: { name: LineName; points: [x: number, y: number][] }[];
  /** The space under the line of all states. */
  area: [x: number, y: number][];
  base: number;
  grid: { y: number; label: string }[];
  labels: { name: LineName; x: number; y: number; text: string; align: 'start' | 'end' }[];
  cursor: { x: number; from: number };
  notes: { y: number; text: string; isTitle: boolean }[];
}

/** Warheads at the upper end of the axis: above the highest year of any line, 70,374 in 1986. */
const TOP = 75_000;
const GRID = [0, 20_000, 40_000, 60_000];
const LABEL_GAP = 16;

/** From the plate's edge to its words, in px. */
export const NOTE_MARGIN = 8;

/**
 * Lays out the curve over the ribbon's own time axis, up to the cursor: what comes after it was not known.
 * A year's figure stands in its middle. `unit` is the root font size divided by 16.
 */
export function layoutStockpiles(
  facts: StockpileFacts,
  state: { window: readonly [number, number]; cursor: number },
  size: Size,
  words: StockpileWords,
  unit: number,
): StockpileGeometry {
  const [from, to] = state.window;
  const { width, height } = size;
  const head = 62 * unit;
  const base = height - 8;
  const xOf = (instant: number) => ((instant - from) / (to - from)) * width;
  const yOf = (warheads: number) => base - (warheads / TOP) * (base - head);
  const pointsOf = (counts: YearlyCount): [number, number][] =>
    upTo(counts, state.cursor).map(([instant, warheads]) => [xOf(instant), yOf(warheads)]);
  const lines = LINES.map((name) => ({ name, points: pointsOf(facts[name]) }));
  const all = lines.find(({ name }) => name === 'all')?.points ?? [];
  const cursorX = xOf(state.cursor);
  const [year = 0] = lastYear(facts.all, state.cursor) ?? [];
  return {
    size,
    lines,
    area: all,
    base,
    grid: GRID.map((warheads) => ({ y: yOf(warheads), label: words.number(warheads) })),
    labels: layoutLabels(facts, state.cursor, cursorX, yOf, width, words, unit),
    cursor: {
      x: cursorX,
      from: Math.min(base, ...lines.map(({ points }) => points.at(-1)?.[1] ?? base)),
    },
    notes: layoutNotes(words.title(year), words.source, width, unit),
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
  words: StockpileWords,
  unit: number,
): StockpileGeometry['labels'] {
  const wanted = LINES.flatMap((name) => {
    const last = lastYear(facts[name], cursor);
    if (!last) return [];
    const [year, warheads] = last;
    const text = `${words.line(name, year)} ${words.number(warheads)}`;
    return [{ name, y: yOf(warheads), text, width: measureText(text, 'bar', unit) }];
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

function layoutNotes(
  title: string,
  source: string,
  width: number,
  unit: number,
): StockpileGeometry['notes'] {
  const room = width - 2 * NOTE_MARGIN;
  return [
    ...wrap(title, 'lane', room, unit).map((text) => ({ text, isTitle: true })),
    ...wrap(source, 'laneNote', room, unit).map((text) => ({ text, isTitle: false })),
  ].map((note, index) => ({ ...note, y: (17 + index * 14) * unit }));
}
