import { instantOf } from '../../story/facts/dates.ts';
import type { TreatyFacts } from '../../story/facts/facts.ts';
import { measureText } from '../kit/measure.ts';
import { typeStyles } from '../kit/type-styles.ts';
import type { Ribbon } from './ribbon.ts';
import type { TimelineState } from './timeline-scene.ts';
import { treatyLife, treatyLifeAfter, type TreatyLife, type TreatySpan } from './treaty-state.ts';

/** A treaty's bar up to the cursor or, as hindsight, after it. */
export interface PlacedBar {
  key: string;
  isLater: boolean;
  presence: number;
  y: number;
  height: number;
  spans: { kind: TreatySpan['kind']; x: number; width: number }[];
  end: { x: number; how: 'expired' | 'withdrawn' | 'superseded' } | null;
  label: { x: number; y: number; width: number; text: string; on: TreatySpan['kind'] } | null;
}

type Row = TimelineState['rows'][number];

/** A bar before it gets its label. */
type Stretch = Omit<PlacedBar, 'isLater' | 'label'>;

/** The treaties on the ribbon, each with its row. */
export function treatiesByRow({ state, facts }: Ribbon): { row: Row; treaty: TreatyFacts }[] {
  return state.rows.flatMap((row) =>
    (facts.rows[row.index] ?? []).flatMap((id) => {
      const treaty = facts.treaties[id];
      return treaty ? [{ row, treaty }] : [];
    }),
  );
}

/** Upper edge and height of a row's bars. Rows move closer together if there are many. */
export function barBox({ state, form, height }: Ribbon, row: Row): { y: number; height: number } {
  const room = height - form.barTop - form.below;
  const pitch = Math.min(form.barPitch, room / Math.max(1, state.rowCount));
  return { y: form.barTop + row.slot * pitch, height: pitch * form.barShare };
}

/** The key of the bar that shows, as hindsight, what became of a treaty. */
export function laterKey(treatyId: string): string {
  return `later ${treatyId}`;
}

/** The bars of all treaties as they were known on the cursor's day and, with hindsight, what became of them. */
export function layoutBars(ribbon: Ribbon): PlacedBar[] {
  return treatiesByRow(ribbon).flatMap(({ row, treaty }) => barsOf(ribbon, row, treaty));
}

function barsOf(ribbon: Ribbon, row: Row, treaty: TreatyFacts): PlacedBar[] {
  const { state, facts, words } = ribbon;
  const life = treatyLife(treaty, state.cursor);
  const stretch = layoutStretch(ribbon, row, treaty.id, life);
  const known = stretch
    ? {
        ...stretch,
        isLater: false,
        label: labelOn(ribbon, stretch, [words.treatyState(treaty, life), treaty.label]),
      }
    : null;
  const next = state.hasHindsight
    ? treatyLifeAfter(treaty, state.cursor, instantOf(facts.knowledgeEnds))
    : null;
  const laterStretch = next ? layoutStretch(ribbon, row, laterKey(treaty.id), next) : null;
  if (!next || !laterStretch) return known ? [known] : [];
  // Its state is repeated only if it changed, and its name only if the earlier bar had no room for it.
  const texts = [
    ...(next.state !== life.state || !known?.label ? [words.treatyState(treaty, next)] : []),
    ...(known?.label ? [] : [treaty.label]),
  ];
  const later = { ...laterStretch, isLater: true, label: labelOn(ribbon, laterStretch, texts) };
  return known ? [later, known] : [later];
}

function layoutStretch(ribbon: Ribbon, row: Row, key: string, life: TreatyLife): Stretch | null {
  const { width, xOf } = ribbon;
  const spans = life.spans
    .map((span) => {
      const left = Math.max(0, xOf(span.from));
      return { kind: span.kind, x: left, width: Math.min(width, xOf(span.to)) - left };
    })
    .filter((span) => span.width > 0);
  if (spans.length === 0) return null;
  const endX = life.end ? xOf(life.end.at) : null;
  return {
    key,
    presence: row.presence,
    ...barBox(ribbon, row),
    spans,
    end:
      life.end && endX !== null && endX >= 0 && endX <= width
        ? { x: endX, how: life.end.how }
        : null,
  };
}

/** The first text that fits into a bar's longest span, if any. */
function labelOn(
  { form }: Ribbon,
  { spans, y, height }: Stretch,
  texts: readonly string[],
): PlacedBar['label'] {
  const widest = spans.reduce((best, span) => (span.width > best.width ? span : best));
  const pad = 5;
  const text = texts.find((candidate) => measureText(candidate, 'bar') + 2 * pad <= widest.width);
  if (!form.barLabels || text === undefined || height < 10) return null;
  return {
    x: widest.x + pad,
    y: y + height / 2 + typeStyles.bar.size * 0.34,
    width: measureText(text, 'bar'),
    text,
    on: widest.kind,
  };
}
