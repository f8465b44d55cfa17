import { instantOf } from '../../story/facts/dates.ts';
import type { TreatyFacts } from '../../story/facts/facts.ts';
import { measureText } from '../kit/measure.ts';
import { lerp, smooth } from '../kit/presence.ts';
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
  label: PlacedBarLabel | null;
}

/** The words of a bar. Those of a short bar stand beside it and are `on` nothing. */
export interface PlacedBarLabel {
  x: number;
  y: number;
  width: number;
  text: string;
  on: TreatySpan['kind'] | 'paper';
  /** Whether they need a ground of their own, because they stand on a texture or on several spans. */
  hasGround: boolean;
  presence: number;
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

/**
 * Upper edge and height of a treaty's bars. Rows move closer together if there are many. Where the treaties that are
 * told stand above the others, the bar of one that the story comes to grows out of them.
 */
export function barBox(
  { state, form, height }: Ribbon,
  row: Row,
  treaty: string,
): { y: number; height: number } {
  const room = height - form.barTop - form.below;
  if (!form.told) {
    const pitch = Math.min(form.barPitch, room / Math.max(1, state.rowCount));
    return { y: form.barTop + row.slot * pitch, height: pitch * form.barShare };
  }
  const toldRoom = state.toldCount * form.told.pitch;
  const pitch = Math.min(form.barPitch, (room - toldRoom) / Math.max(1, state.otherRowCount));
  const told = state.told.find((one) => one.treaty === treaty);
  const weight = told?.weight ?? 0;
  return {
    y: lerp(
      form.barTop + toldRoom + row.otherSlot * pitch,
      form.barTop + (told?.slot ?? 0) * form.told.pitch,
      weight,
    ),
    height: lerp(pitch * form.barShare, form.told.height, weight),
  };
}

/** The key of the bar that shows, as hindsight, what became of a treaty. */
function laterKey(treatyId: string): string {
  return `later ${treatyId}`;
}

/** A stretch of a row, in px, where no words may stand. */
type Taken = readonly [from: number, to: number];

/** The bars of all treaties as they were known on the cursor's day and, with hindsight, what became of them. */
export function layoutBars(ribbon: Ribbon): PlacedBar[] {
  const { state, form } = ribbon;
  const known = treatiesByRow(ribbon).map((one) => ({
    ...one,
    life: treatyLife(one.treaty, state.cursor),
  }));
  const stretches = known.map(({ row, treaty, life }) =>
    layoutStretch(ribbon, row, treaty.id, life),
  );
  const wordsIn = new Map<number, Taken[]>();
  return known.flatMap(({ row, treaty, life }, index) => {
    // Successive treaties share a row, unless those that are told stand above the others.
    const neighbours = form.told
      ? []
      : stretches.filter(
          (one, other) => other !== index && one && known[other]?.row.index === row.index,
        );
    const inRow = wordsIn.get(row.index) ?? [];
    const taken = [...(form.told ? [] : inRow), ...neighbours.flatMap((one) => extentOfBar(one))];
    const bars = barsOf(ribbon, { row, treaty, life }, stretches[index] ?? null, taken);
    for (const { label } of bars) if (label) inRow.push([label.x, label.x + label.width]);
    wordsIn.set(row.index, inRow);
    return bars;
  });
}

function extentOfBar(bar: Stretch | null): Taken[] {
  return (bar?.spans ?? []).map(({ x, width }) => [x, x + width + (bar?.end ? END_WIDTH : 0)]);
}

function barsOf(
  ribbon: Ribbon,
  { row, treaty, life }: { row: Row; treaty: TreatyFacts; life: TreatyLife },
  stretch: Stretch | null,
  taken: readonly Taken[],
): PlacedBar[] {
  const { state, facts, words } = ribbon;
  const weight = state.told.find((one) => one.treaty === treaty.id)?.weight ?? 0;
  const texts =
    weight > 0
      ? [
          words.toldState(treaty, life),
          words.treatyState(treaty, life),
          words.shortState(treaty, life),
          treaty.label,
          treaty.initials,
        ]
      : [words.treatyState(treaty, life), treaty.label];
  const known = stretch && {
    ...stretch,
    isLater: false,
    label: labelOn(ribbon, stretch, texts, { weight, taken }),
  };
  const next = state.hasHindsight
    ? treatyLifeAfter(treaty, state.cursor, instantOf(facts.knowledgeEnds))
    : null;
  const laterStretch = next ? layoutStretch(ribbon, row, laterKey(treaty.id), next) : null;
  if (!next || !laterStretch) return known ? [known] : [];
  // Its state is repeated only if it changed, and its name only if the earlier bar had no room for it.
  const laterTexts = [
    ...(next.state !== life.state || !known?.label ? [words.treatyState(treaty, next)] : []),
    ...(known?.label ? [] : [treaty.label]),
  ];
  const later = {
    ...laterStretch,
    isLater: true,
    label: labelInside(ribbon, laterStretch, laterTexts, weight),
  };
  return known ? [later, known] : [later];
}

function layoutStretch(
  ribbon: Ribbon,
  row: Row,
  treaty: string,
  life: TreatyLife,
  key = treaty,
): Stretch | null {
  const { width, xOf } = ribbon;
  const spans = life.spans
    .map((span) => {
      const left = Math.max(0, xOf(span.from));
      return { kind: span.kind, x: left, width: Math.min(width, xOf(span.to)) - left };
    })
    .filter((span) => span.width >= 0);
  if (spans.length === 0) return null;
  const endX = life.end ? xOf(life.end.at) : null;
  return {
    key,
    presence: row.presence,
    ...barBox(ribbon, row, treaty),
    spans,
    end:
      life.end && endX !== null && endX >= 0 && endX <= width
        ? { x: endX, how: life.end.how }
        : null,
  };
}

/** From a bar's end to the words in it, and from a bar to the words beside it. */
const PAD = 4;

/** A lower bar has no room for words. */
const LEAST_HEIGHT = 9.5;

/** The room that the sign of how a treaty ended takes after its bar. */
const END_WIDTH = 7;

/** A told treaty is always named, if possible with its state: in its bar, across all of it, or beside it. */
function labelOn(
  ribbon: Ribbon,
  stretch: Stretch,
  texts: readonly string[],
  { weight, taken }: { weight: number; taken: readonly Taken[] },
): PlacedBarLabel | null {
  for (const text of texts) {
    const inside = labelInside(ribbon, stretch, [text], weight);
    const found =
      weight === 0 ? inside : (inside ?? labelBeside(ribbon, stretch, text, { weight, taken }));
    if (found) return found;
  }
  return null;
}

/** A text beside a bar, if there is room: on the blank side, before its start, or after its end. */
function labelBeside(
  ribbon: Ribbon,
  { spans, end, y, height }: Stretch,
  text: string,
  { weight, taken }: { weight: number; taken: readonly Taken[] },
): PlacedBarLabel | null {
  const { state, form, width, cursorX } = ribbon;
  const first = Math.min(...spans.map((span) => span.x));
  const last = Math.max(...spans.map((span) => span.x + span.width)) + (end ? END_WIDTH : 0);
  const textWidth = measureText(text, 'bar');
  const x = [
    // With hindsight the paper right of the cursor is not blank.
    ...(!state.hasHindsight && last > cursorX - END_WIDTH
      ? [{ from: Math.max(last, cursorX) + PAD + 1, until: width - 2 }]
      : []),
    { from: first - PAD - textWidth, until: first },
    { from: last + PAD, until: cursorX - PAD },
  ].find(
    ({ from, until }) =>
      from >= 2 &&
      from + textWidth <= until &&
      taken.every(([start, end]) => from >= end + PAD || from + textWidth <= start - PAD),
  )?.from;
  if (x === undefined) return null;
  return {
    ...{ x, y: y + height / 2 + typeStyles.bar.size * 0.34, width: textWidth, text },
    ...{ on: 'paper', hasGround: false },
    presence: form.barLabels ? 1 : smooth((weight - 0.6) / 0.4),
  };
}

/** The first text that fits into a bar's longest span or, if the treaty is told, into the whole bar. */
function labelInside(
  { form }: Ribbon,
  { spans, y, height }: Stretch,
  texts: readonly string[],
  weight: number,
): PlacedBarLabel | null {
  if ((!form.barLabels && weight === 0) || height < LEAST_HEIGHT) return null;
  const widest = spans.reduce((best, span) => (span.width > best.width ? span : best));
  const first = Math.min(...spans.map((span) => span.x));
  const last = Math.max(...spans.map((span) => span.x + span.width));
  const place = (text: string, from: number, hasGround: boolean) => ({
    x: from + PAD,
    y: y + height / 2 + typeStyles.bar.size * 0.34,
    width: measureText(text, 'bar'),
    text,
    on: widest.kind,
    hasGround,
    presence: form.barLabels ? 1 : smooth((weight - 0.6) / 0.4),
  });
  for (const text of texts) {
    const room = measureText(text, 'bar') + 2 * PAD;
    if (room <= widest.width)
      return place(text, widest.x, ['suspended', 'waiting'].includes(widest.kind));
    if (weight > 0 && room <= last - first) return place(text, first, true);
  }
  return null;
}
