import { layoutAxis, type FigureCursor } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { layoutNotes, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../kit/geometry.ts';
import { measureText } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import type { TreatySpan } from '../../timeline/treaty-state.ts';
import type { LayoutContext } from '../figure.ts';
import { isBinding, nameWithYears, treatiesBy, type KnownTreaty } from './treaties-lives.ts';

/** A treaty's bar, in px from the plate's corner. */
export interface TreatyBar {
  key: string;
  spans: { kind: TreatySpan['kind']; x: number; y: number; width: number; height: number }[];
  end: { x: number; y: number; height: number; how: 'expired' | 'withdrawn' | 'superseded' } | null;
}

/** The treaties on a day. */
export interface TreatiesGeometry {
  size: Size;
  bars: TreatyBar[];
  /** The names, each on its bar or beside it. */
  labels: PlacedLabel[];
  /** Where each bar ends. */
  marks: { x: number }[];
  cursor: FigureCursor;
  notes: PlacedNotes;
}

/** A bar's height as a share of its line's, and its greatest height in px. */
const SHARE = 0.78;
const HIGHEST = 34;

/** Between a bar's edge and its name, in px. */
const PAD = 5;

/** Lays out a line for each treaty, over the ribbon's own time axis, up to the cursor. */
export function layoutTreaties(context: LayoutContext): TreatiesGeometry {
  const { facts, words, formats, time, size } = context;
  const known = treatiesBy(facts, time.cursor);
  const counts = { count: known.length, binding: known.filter(isBinding).length };
  const title = formats.count(words.treaties.title, counts.count, {
    count: formats.number(counts.count),
    binding: formats.number(counts.binding),
  });
  const notes = layoutNotes(title, words.treaties.source, size.width);
  const { x, base, ceiling, cursorX } = layoutAxis({ time, size }, notes, { top: 1, headroom: 0 });
  const pitch = (base - ceiling - 4) / Math.max(1, known.length);
  const height = Math.min(HIGHEST, pitch * SHARE);
  const placed = known.map((one, index) => {
    const middle = ceiling + (index + 0.5) * pitch;
    const bar = barOf(one, { x, middle, height, size });
    return { bar, label: labelOf(one, bar, { middle, height, cursorX, context }) };
  });
  return {
    size,
    bars: placed.map(({ bar }) => bar),
    labels: placed.map(({ label }) => label),
    marks: placed.map(({ bar }) => ({ x: Math.min(cursorX, rightOf(bar)) })),
    cursor: { x: cursorX, from: ceiling },
    notes,
  };
}

function barOf(
  { treaty, life }: KnownTreaty,
  {
    x,
    middle,
    height,
    size,
  }: { x: (instant: number) => number; middle: number; height: number; size: Size },
): TreatyBar {
  const spans = life.spans.map(({ kind, from, to }) => {
    // A treaty that awaits entry into force is a thin open bar, as on the timeline.
    const own = kind === 'waiting' ? Math.max(2, height / 3) : height;
    const left = Math.max(0, x(from));
    const width = Math.max(0, Math.min(size.width, x(to)) - left);
    return { kind, x: left, y: middle - own / 2, width, height: own };
  });
  const end = life.end && {
    x: x(life.end.at),
    y: middle - height / 2,
    height,
    how: life.end.how,
  };
  return { key: treaty.id, spans, end };
}

function rightOf({ spans }: TreatyBar): number {
  return Math.max(0, ...spans.map(({ x, width }) => x + width));
}

/** On the widest part of its bar if that has room; else right of the bar, or left of it where the cursor is near. */
function labelOf(
  known: KnownTreaty,
  bar: TreatyBar,
  {
    middle,
    height,
    cursorX,
    context,
  }: { middle: number; height: number; cursorX: number; context: LayoutContext },
): PlacedLabel {
  const style: TypeStyleName = height >= 30 ? 'place' : height >= 20 ? 'lane' : 'bar';
  const texts = [nameWithYears(known, context), known.treaty.label];
  const y = middle + typeStyles[style].size * 0.34;
  const widest = bar.spans.reduce((best, span) => (span.width > best.width ? span : best));
  const isSolid = widest.height >= typeStyles[style].size;
  const widthOf = (text: string) => measureText(text, style);
  const inside = texts.find((text) => isSolid && widthOf(text) + 2 * PAD <= widest.width);
  const label = (text: string, tone: string) => ({ key: bar.key, tone, lines: [{ text, style }] });
  if (inside !== undefined) {
    const tone = widest.kind === 'in_force' ? 'on-bar' : 'on-ended';
    return labelAt(label(inside, tone), { x: widest.x + PAD, y, align: 'start' });
  }
  const right = rightOf(bar) + PAD + 2;
  const left = Math.min(...bar.spans.map((span) => span.x)) - PAD;
  const toTheRight = texts.find((text) => right + widthOf(text) + PAD <= cursorX);
  if (toTheRight !== undefined)
    return labelAt(label(toTheRight, 'beside'), { x: right, y, align: 'start' });
  const toTheLeft = texts.find((text) => left - widthOf(text) >= PAD) ?? known.treaty.label;
  return labelAt(label(toTheLeft, 'beside'), { x: left, y, align: 'end' });
}
