import type { LimitedQuantity } from './new-start-schema.ts';
import type { Facts } from '../../../story/facts/facts.ts';
import { fill } from '../../../story/formats.ts';
import { QUANTITIES } from './new-start-facts.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { belowNotes, layoutNotes, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../kit/geometry.ts';
import { lerp, presenceInTurn } from '../../kit/presence.ts';
import {
  disputedCount,
  exchangesUpTo,
  lifeOfLimits,
  type KnownExchange,
} from './new-start-known.ts';
import { type LimitPanel, type PanelBox, layoutPanel } from './new-start-panel.ts';

/** A moment between two scenes that each enlarge one panel. */
export interface NewStartState {
  from: LimitedQuantity;
  to: LimitedQuantity;
  t: number;
}

/** One moment of the exchanges, in px from the plate's corner. */
export interface NewStartGeometry {
  size: Size;
  panels: LimitPanel[];
  cursor: { x: number; from: number };
  notes: PlacedNotes;
}

/** The minimum height of a panel if all three are drawn, in px; with less, only the highlighted one is. */
const LEAST_HEIGHT = 92;

/** The height of the highlighted panel in multiples of the others'. */
const HIGHLIGHT = 1.5;

/** Lays out one moment on the ribbon's time axis. */
export function layoutNewStart(
  { from, to, t }: NewStartState,
  context: LayoutContext,
): NewStartGeometry {
  const { time, size } = context;
  const exchanges = exchangesUpTo(context.facts, time.cursor);
  // The number of panels is decided before the notes are laid out; these take at least two lines.
  const isOne = (size.height - 40) / QUANTITIES.length < LEAST_HEIGHT;
  const near = t < 0.5 ? from : to;
  const notes = layoutNotes(
    context.words.new_start.title,
    notesOf(exchanges, isOne ? [near] : QUANTITIES, time.cursor, context).join(' '),
    size.width,
  );
  const top = belowNotes(notes) + 4;
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
      .map((box) => layoutPanel(box, exchanges, time.cursor, xOf, size.width, context)),
    cursor: { x: xOf(time.cursor), from: top + 18 },
    notes,
  };
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
  return presenceInTurn(
    { key: quantity, from: isFrom ? true : undefined, to: isTo ? true : undefined },
    t,
  );
}

/** The notes: the source, and the meaning of the signs visible up to the cursor. */
function notesOf(
  exchanges: readonly KnownExchange[],
  quantities: readonly LimitedQuantity[],
  cursor: number,
  { words: { new_start: words }, formats, facts }: FigureContext,
): string[] {
  const declarations = exchanges.flatMap(({ us, russia }) =>
    [us, russia].filter((x) => x !== null),
  );
  const counts = declarations.flatMap((one) => quantities.map((quantity) => one[quantity]));
  const disputed = quantities.includes('launchers') ? disputedCount(exchanges, cursor) : null;
  const refused = declarations.findLast(({ state }) => state === 'not_provided');
  return [
    words.source,
    words.scale_note,
    fill(words.limit_note, { date: formats.shortDate(lifeOfLimits(facts).apply) }),
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
