import { extentOf, instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { isLarge, layoutAxis, type FigureCursor } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel } from '../../kit/figure-labels.ts';
import { layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Size } from '../../kit/geometry.ts';
import { measureText } from '../../kit/measure.ts';
import { typeStyles } from '../../kit/type-styles.ts';
import type { Span, SpansScene } from './spans-schema.ts';

/** A span on its line, in px from the plate's corner. */
export interface PlacedSpan extends Box {
  key: string;
  look: Span['look'];
  /** Where a last day that is still to come lies. */
  end: number | null;
}

/** Spans of time below each other. */
export interface SpansGeometry {
  size: Size;
  spans: PlacedSpan[];
  /** Where each span ends. */
  marks: { x: number }[];
  labels: PlacedLabel[];
  cursor: FigureCursor;
  notes: PlacedNotes;
}

/** A bar's height as a share of its line's, its greatest height, and the least width of what took a day, in px. */
const SHARE = 0.42;
const HIGHEST = 46;
const NARROWEST = 5;

/** Between words and the cursor, in px. */
const CLEAR = 6;

/** Lays out a line for each span over the ribbon's own time axis, up to the cursor. */
export function layoutSpans(scene: SpansScene, context: LayoutContext): SpansGeometry {
  const { words, time, size } = context;
  const own = words.spans;
  const notes = layoutNotes(own.titles[scene.about], own.notes[scene.about], size.width);
  const { x, base, ceiling, cursorX } = layoutAxis({ time, size }, notes, { top: 1, headroom: 0 });
  const style = isLarge(size) ? 'place' : 'lane';
  const letters = typeStyles[style].size;
  const lines = scene.spans.filter(({ look }) => look !== 'door').length;
  const pitch = (base - ceiling - 6) / lines;
  const height = Math.min(HIGHEST, pitch * SHARE);
  const above = letters * 1.35;
  // A bar and its label are centred in their row, clear of the notes.
  const lead = Math.max(0, (pitch - height - above) / 2);
  const labels: PlacedLabel[] = [];
  const placed = scene.spans.map((span, index): PlacedSpan => {
    const [start] = extentOf(span.from);
    const end = endOf(span, time.cursor);
    const isAhead = span.look === 'door';
    const right = isAhead ? x(end) : Math.min(cursorX, x(end));
    const left = isAhead ? cursorX : Math.max(0, Math.min(x(start), right - NARROWEST));
    // A way out stands behind the treaty that has it.
    const doors = scene.spans.slice(0, index + 1).filter(({ look }) => look === 'door').length;
    const top = ceiling + (index - doors) * pitch + lead + above;
    const text = sayOf(span, context);
    const own = isAhead && !isLarge(size) ? 'laneNote' : style;
    const width = measureText(text, own);
    // Over the beginning of its bar, as far as there is room before the cursor, or before the plate's edge.
    const most = (isAhead ? size.width : cursorX) - CLEAR - width;
    const from = Math.max(NOTE_MARGIN, Math.min(isAhead ? left + CLEAR : left, most));
    labels.push(
      labelAt(
        { key: span.row, tone: 'plain', lines: [{ text, style: own }] },
        { x: from, y: top - letters * 0.4, align: 'start' },
      ),
    );
    return {
      key: span.row,
      look: span.look,
      x: left,
      y: top,
      width: Math.max(0, right - left),
      height,
      end: span.look === 'fixed' && x(end) > cursorX ? x(end) : null,
    };
  });
  return {
    size,
    spans: placed,
    marks: placed.filter(({ look }) => look !== 'door').map((span) => ({ x: span.x + span.width })),
    labels,
    cursor: { x: cursorX, from: ceiling },
    notes,
  };
}

/** When a span ends, in ms since 1970 (UTC): one known only to the year takes that year; one without an end goes on. */
function endOf({ from, to }: Span, cursor: number): number {
  if (to !== undefined) return extentOf(to)[0];
  return from.length === 4 ? extentOf(from)[1] : cursor;
}

/** A span with its time, in words. */
export function sayOf(
  { row, look, from, to, treaty }: Span,
  { words, formats }: FigureContext,
): string {
  const own = words.spans;
  if (look === 'door' || (treaty !== undefined && to === undefined)) return own.rows[row];
  if (treaty !== undefined)
    return fill(own.up_to, { what: own.rows[row], to: formats.shortDate(instantOf(to ?? '')) });
  const values = { what: own.rows[row], from: formats.date(from) };
  if (to !== undefined) return fill(own.between, { ...values, to: formats.date(to) });
  return fill(from.length === 4 ? own.during : own.since, values);
}
