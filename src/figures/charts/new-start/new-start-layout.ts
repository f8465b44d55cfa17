import type { LimitedQuantity, NewStartParty } from '../../../schema/new-start.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import type { Facts } from '../../../story/facts/facts.ts';
import { fill } from '../../../story/formats.ts';
import { QUANTITIES } from '../../../story/facts/new-start.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../map/mercator.ts';
import { measureText } from '../../kit/measure.ts';
import { lerp, presenceAt } from '../../kit/presence.ts';
import {
  disputedCount,
  exchangesUpTo,
  lastCount,
  lifeOfLimits,
  type KnownExchange,
} from './new-start-known.ts';

/** A moment between two scenes that give more room to one panel each. */
export interface NewStartState {
  from: LimitedQuantity;
  to: LimitedQuantity;
  t: number;
}

/** What one side declared as of one day. */
export interface DeclaredMark {
  key: string;
  party: NewStartParty;
  x: number;
  y: number;
  value: number;
  isComputed: boolean;
}

/** One of the three limits with what was declared under it. */
export interface LimitPanel {
  quantity: LimitedQuantity;
  presence: number;
  box: { y: number; height: number };
  name: { x: number; y: number; text: string };
  grid: { y: number; label: string }[];
  /** Dashed until it has to be kept, then solid; neither beyond the cursor. */
  limit: { y: number; from: number; applies: number; to: number };
  limitName: { x: number; y: number; text: string };
  /** Joined only from one exchange to the very next. */
  lines: { key: string; party: NewStartParty; points: [x: number, y: number][] }[];
  marks: DeclaredMark[];
  /** Exchanges of which we found no figure, and those to which a side gave none. */
  gaps: { key: string; x: number; y: number; isRefused: boolean }[];
  values: {
    party: NewStartParty;
    x: number;
    align: 'start' | 'end';
    lines: { y: number; text: string }[];
  }[];
}

/** One moment of the exchanges, in CSS pixels from the plate's corner. */
export interface NewStartGeometry {
  size: Size;
  panels: LimitPanel[];
  cursor: { x: number; from: number };
  notes: PlacedNotes;
}

/** Three panels need at least so much height each; with less, only the one that matters is drawn. */
const LEAST_HEIGHT = 92;
/** Of how much more height the highlighted panel has than each other. */
const HIGHLIGHT = 1.5;
const LINE = 13;
const GRID_STEPS = [50, 100, 200, 250, 500];

/** Lays out one moment on the ribbon's time axis. `unit` is the root font size divided by 16. */
export function layoutNewStart(
  { from, to, t }: NewStartState,
  context: LayoutContext,
): NewStartGeometry {
  const { time, size, unit } = context;
  const exchanges = exchangesUpTo(context.facts, time.cursor);
  // How many panels there is room for shows before the notes are laid out: they take two lines at least.
  const isOne = (size.height - 40 * unit) / QUANTITIES.length < LEAST_HEIGHT * unit;
  const near = t < 0.5 ? from : to;
  const notes = layoutNotes(
    context.words.new_start.title,
    notesOf(exchanges, isOne ? [near] : QUANTITIES, time.cursor, context).join(' '),
    size.width,
    unit,
  );
  const top = belowNotes(notes, unit) + 4;
  const room = size.height - top;
  const xOf = (instant: number) =>
    ((instant - time.window[0]) / (time.window[1] - time.window[0])) * size.width;
  const boxes = !isOne
    ? sharedBoxes(from, to, t, top, room)
    : QUANTITIES.map((quantity) => ({
        quantity,
        presence: presenceOf(quantity, from, to, t),
        y: top,
        height: room,
      }));
  return {
    size,
    panels: boxes
      .filter(({ presence }) => presence > 0)
      .map((box) => layoutPanel(box, exchanges, time.cursor, xOf, size.width, context, unit)),
    cursor: { x: xOf(time.cursor), from: top + 18 * unit },
    notes,
  };
}

interface PanelBox {
  quantity: LimitedQuantity;
  presence: number;
  y: number;
  height: number;
}

function sharedBoxes(
  from: LimitedQuantity,
  to: LimitedQuantity,
  t: number,
  top: number,
  room: number,
): PanelBox[] {
  const weights = QUANTITIES.map((quantity) =>
    lerp(quantity === from ? HIGHLIGHT : 1, quantity === to ? HIGHLIGHT : 1, t),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  let y = top;
  return QUANTITIES.map((quantity, index) => {
    const height = (room * (weights[index] ?? 1)) / sum;
    const box = { quantity, presence: 1, y, height };
    y += height;
    return box;
  });
}

function presenceOf(
  quantity: LimitedQuantity,
  from: LimitedQuantity,
  to: LimitedQuantity,
  t: number,
): number {
  const isFrom = quantity === from;
  const isTo = quantity === to;
  if (!isFrom && !isTo) return 0;
  return presenceAt(
    { key: quantity, from: isFrom ? true : undefined, to: isTo ? true : undefined },
    t,
  );
}

/** Whose figures these are, and what the signs mean that can be seen up to the cursor. */
function notesOf(
  exchanges: readonly KnownExchange[],
  quantities: readonly LimitedQuantity[],
  cursor: number,
  { words: { new_start: words }, formats }: FigureContext,
): string[] {
  const declarations = exchanges.flatMap(({ us, russia }) =>
    [us, russia].filter((x) => x !== null),
  );
  const counts = declarations.flatMap((one) => quantities.map((quantity) => one[quantity]));
  const disputed = quantities.includes('launchers') ? disputedCount(exchanges, cursor) : null;
  const refused = declarations.findLast(({ state }) => state === 'not_provided');
  return [
    words.source,
    ...(declarations.some((one) => hasGap(one, quantities)) ? [words.gap_note] : []),
    ...(counts.some((count) => count?.isComputed) ? [words.computed_note] : []),
    ...(disputed === null ? [] : [fill(words.disputed, { number: formats.number(disputed) })]),
    ...(refused ? [fill(words.refused_note, { date: formats.date(refused.asOf) })] : []),
  ];
}

function hasGap(
  declaration: Facts['newStart']['declarations'][number],
  quantities: readonly LimitedQuantity[],
): boolean {
  return (
    declaration.state !== 'not_provided' &&
    quantities.some((quantity) => declaration[quantity] === null)
  );
}

function layoutPanel(
  { quantity, presence, y, height }: PanelBox,
  exchanges: readonly KnownExchange[],
  cursor: number,
  xOf: (instant: number) => number,
  width: number,
  context: FigureContext,
  unit: number,
): LimitPanel {
  const { facts, words: figureWords, formats } = context;
  const words = figureWords.new_start;
  const limit = facts.newStart.limits[quantity];
  const [low, high] = rangeOf(facts, quantity);
  const upper = y + 18 * unit;
  const lower = y + height - 9;
  const yOf = (value: number) => lower - ((value - low) / (high - low)) * (lower - upper);
  const life = lifeOfLimits(facts);
  const parties = ['us', 'russia'] as const;
  const known = parties.map((party) => ({ party, runs: runsOf(exchanges, party, quantity) }));
  const end = Math.min(cursor, life.over);
  const pointOf = ({ asOf, value }: { asOf: string; value: number }): [number, number] => [
    xOf(instantOf(asOf)),
    yOf(value),
  ];
  const marks = known.flatMap(({ party, runs }) =>
    runs.flat().map((count) => {
      const [x, markY] = pointOf(count);
      const { asOf, value, isComputed } = count;
      return { key: `${party} ${asOf}`, party, x, y: markY, value, isComputed };
    }),
  );
  return {
    quantity,
    presence,
    box: { y, height },
    name: { x: NOTE_MARGIN, y: y + 12 * unit, text: words[quantity] },
    grid: gridOf(low, high, lower - upper, unit)
      .map((value) => ({ y: yOf(value), value }))
      // The limit has its own number there, and the panel its name above.
      .filter(
        ({ y: lineY }) => Math.abs(lineY - yOf(limit)) > 14 * unit && lineY > upper + 14 * unit,
      )
      .map(({ y: lineY, value }) => ({ y: lineY, label: formats.number(value) })),
    limit: {
      y: yOf(limit),
      from: Math.max(0, xOf(life.agreed)),
      applies: xOf(Math.min(life.apply, end)),
      to: xOf(end),
    },
    limitName: {
      x: NOTE_MARGIN,
      y: yOf(limit) - 4 * unit,
      text: fill(words.limit, { number: formats.number(limit) }),
    },
    lines: known.flatMap(({ party, runs }) =>
      runs
        .filter((run) => run.length > 1)
        .map((run) => ({
          key: `${party} ${run[0]?.asOf ?? ''}`,
          party,
          points: run.map(pointOf),
        })),
    ),
    marks,
    gaps: exchanges.flatMap(({ asOf, us, russia }) => {
      const lacking = [us, russia].filter((one) => one !== null && one[quantity] === null);
      if (lacking.length === 0) return [];
      const isRefused = lacking.every((one) => one?.state === 'not_provided');
      return [{ key: asOf, x: xOf(instantOf(asOf)), y: lower, isRefused }];
    }),
    values: layoutValues(
      parties.flatMap((party) => {
        const last = lastCount(exchanges, party, quantity);
        if (!last) return [];
        const value = fill(words.value, {
          state: words[party],
          number: formats.number(last.value),
        });
        const date = fill(words.value_date, { month: formats.shortMonth(instantOf(last.asOf)) });
        return [{ party, y: yOf(last.value), parts: [value, date] as const }];
      }),
      {
        cursorX: xOf(cursor),
        lastX: Math.max(0, ...marks.map(({ x }) => x)),
        width,
        upper: y + 20 * unit,
        lower: y + height - 4,
        limitY: yOf(limit),
      },
      unit,
    ),
  };
}

/** A side's counts, in runs of exchanges that follow each other without a gap. */
function runsOf(
  exchanges: readonly KnownExchange[],
  party: NewStartParty,
  quantity: LimitedQuantity,
): { asOf: string; value: number; isComputed: boolean }[][] {
  const runs: { asOf: string; value: number; isComputed: boolean }[][] = [[]];
  for (const exchange of exchanges) {
    const count = exchange[party]?.[quantity];
    if (count) runs.at(-1)?.push({ asOf: exchange.asOf, ...count });
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The ends of a panel's axis: all that was ever declared, and the limit, in whole hundreds. */
export function rangeOf(facts: Facts, quantity: LimitedQuantity): [low: number, high: number] {
  const values = [
    facts.newStart.limits[quantity],
    ...facts.newStart.declarations.flatMap((one) => one[quantity]?.value ?? []),
  ];
  return [
    Math.floor((Math.min(...values) - 40) / 100) * 100,
    Math.ceil((Math.max(...values) + 20) / 100) * 100,
  ];
}

function gridOf(low: number, high: number, height: number, unit: number): number[] {
  const step = GRID_STEPS.find((one) => (one / (high - low)) * height >= 26 * unit) ?? high - low;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
}

/**
 * Puts the last values beside the cursor: right of it where there is room, else left of it, after the last sign or,
 * with no room there either, above: by the time that the cursor is so far right, all counts lie low.
 */
function layoutValues(
  wanted: { party: NewStartParty; y: number; parts: readonly [value: string, date: string] }[],
  room: {
    cursorX: number;
    lastX: number;
    width: number;
    upper: number;
    lower: number;
    limitY: number;
  },
  unit: number,
): LimitPanel['values'] {
  const right = room.width - room.cursorX - 14;
  const left = room.cursorX - room.lastX - 18;
  const widthOf = (text: string) => measureText(text, 'bar', unit);
  const least = Math.max(0, ...wanted.flatMap(({ parts }) => parts.map(widthOf)));
  const isRight = right >= least;
  const isAbove = !isRight && left < least;
  const width = isRight ? right : isAbove ? room.cursorX : left;
  const blocks = wanted
    .map(({ party, y, parts }) => ({
      party,
      y: isAbove ? room.upper : y,
      lines: widthOf(parts.join(' ')) <= width ? [parts.join(' ')] : [...parts],
    }))
    .sort((a, b) => a.y - b.y || a.party.localeCompare(b.party));
  const line = LINE * unit;
  // Right of the cursor there is no limit any more; left of it the words stand above the line or below, never on it.
  const placed = isRight
    ? stack(blocks, room.upper, room.lower, unit)
    : stackAround(blocks, room, unit);
  return placed.map(({ party, lines, first }) => ({
    party,
    x: isRight ? room.cursorX + 10 : room.cursorX - 8,
    align: isRight ? 'start' : 'end',
    lines: lines.map((text, index) => ({ y: first + index * line, text })),
  }));
}

interface ValueBlock {
  party: NewStartParty;
  y: number;
  lines: string[];
}

type StackedBlock = ValueBlock & { first: number };

/** A block's last baseline. */
const lastOf = ({ first, lines }: StackedBlock, unit: number): number =>
  first + (lines.length - 1) * LINE * unit;

/** Where a block's first line stands when its middle is beside its value. */
const besideValue = ({ y, lines }: ValueBlock, unit: number): number =>
  y + (4 - ((lines.length - 1) * LINE) / 2) * unit;

/** Puts blocks one below the other, each as near to its value as the others and the ends allow. */
function stack(
  blocks: readonly ValueBlock[],
  upper: number,
  lower: number,
  unit: number,
): StackedBlock[] {
  const line = LINE * unit;
  let above = upper - line;
  const placed = blocks.map((block): StackedBlock => {
    const stacked = { ...block, first: Math.max(besideValue(block, unit), above + line) };
    above = lastOf(stacked, unit);
    return stacked;
  });
  let below = lower;
  for (const block of placed.toReversed()) {
    block.first -= Math.max(0, lastOf(block, unit) - below);
    below = block.first - line;
  }
  return placed;
}

/** Puts blocks on either side of the limit's line, in their order: as many above as leave all nearest to their values. */
function stackAround(
  blocks: readonly ValueBlock[],
  { upper, lower, limitY }: { upper: number; lower: number; limitY: number },
  unit: number,
): StackedBlock[] {
  const ends = { above: limitY - 5 * unit, below: limitY + 12 * unit };
  const tried = Array.from({ length: blocks.length + 1 }, (_, count) => {
    const above = stack(blocks.slice(0, count), upper, ends.above, unit);
    const below = stack(blocks.slice(count), ends.below, lower, unit);
    const fits =
      above.every(({ first }) => first >= upper) && below.every(({ first }) => first >= ends.below);
    const all = [...above, ...below];
    const moved = all.reduce(
      (sum, block) => sum + Math.abs(block.first - besideValue(block, unit)),
      0,
    );
    return { all, fits, moved };
  });
  const best = tried.filter(({ fits }) => fits).sort((a, b) => a.moved - b.moved)[0];
  return best ? best.all : stack(blocks, upper, lower, unit);
}
