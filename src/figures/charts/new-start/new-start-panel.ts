import type { LimitedQuantity, NewStartParty } from './new-start-schema.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import type { Facts } from '../../../story/facts/facts.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import { NOTE_MARGIN } from '../../kit/figure-notes.ts';
import { lastCount, lifeOfLimits, type KnownExchange } from './new-start-known.ts';
import { type PlacedValue, layoutValues } from './new-start-values.ts';

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
  /** Dashed until the limit applies, then solid, and never beyond the cursor. */
  limit: { y: number; from: number; applies: number; to: number };
  limitName: { x: number; y: number; text: string };
  /** Only consecutive exchanges are joined. */
  lines: { key: string; party: NewStartParty; points: [x: number, y: number][] }[];
  marks: DeclaredMark[];
  /** Exchanges without a figure: not found by us, or not provided by that side. */
  gaps: { key: string; x: number; y: number; isRefused: boolean }[];
  values: PlacedValue[];
}

/** Steps between grid lines; the first that leaves room for the numbers is used. */
const GRID_STEPS = [50, 100, 200, 250, 500];

export interface PanelBox {
  quantity: LimitedQuantity;
  presence: number;
  y: number;
  height: number;
}

export function layoutPanel(
  { quantity, presence, y, height }: PanelBox,
  exchanges: readonly KnownExchange[],
  cursor: number,
  xOf: (instant: number) => number,
  width: number,
  context: FigureContext,
): LimitPanel {
  const { facts, words: figureWords, formats } = context;
  const words = figureWords.new_start;
  const limit = facts.newStart.limits[quantity];
  const [low, high] = rangeOf(facts, quantity);
  const upper = y + 18;
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
    name: { x: NOTE_MARGIN, y: y + 12, text: words[quantity] },
    grid: gridOf(low, high, lower - upper)
      .map((value) => ({ y: yOf(value), value }))
      // The limit is labelled itself, and the panel's name is above.
      .filter(({ y: lineY }) => Math.abs(lineY - yOf(limit)) > 14 && lineY > upper + 14)
      .map(({ y: lineY, value }) => ({ y: lineY, label: formats.number(value) })),
    limit: {
      y: yOf(limit),
      from: Math.max(0, xOf(life.agreed)),
      applies: xOf(Math.min(life.apply, end)),
      to: xOf(end),
    },
    limitName: {
      x: NOTE_MARGIN,
      y: yOf(limit) - 4,
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
        upper: y + 19,
        lower: y + height - 4,
        limitY: yOf(limit),
      },
    ),
  };
}

/** A side's counts, in runs of exchanges without gaps. */
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

/** The extent of a panel's axis in whole hundreds, including everything ever declared and the limit. */
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

function gridOf(low: number, high: number, height: number): number[] {
  const step = GRID_STEPS.find((one) => (one / (high - low)) * height >= 26) ?? high - low;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
}
