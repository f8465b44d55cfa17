import type { NatoMembersScene } from '../../../schema/figure.ts';
import { extentOf, instantOf } from '../../../story/facts/dates.ts';
import type { AccessionFacts } from '../../../story/charts/nato-members.ts';
import type { LayoutContext } from '../figure.ts';
import {
  labelAt,
  placeLabels,
  type PlacedLabel,
  type WantedLabel,
} from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, type PlacedNotes } from '../../kit/figure-notes.ts';
import { gapBetween } from '../../kit/box.ts';
import type { Size } from '../../map/mercator.ts';
import { wrap } from '../../kit/measure.ts';
import { joinByKey, presenceAt } from '../../kit/presence.ts';

/** Which days are marked on the way between two scenes. */
export interface NatoMembersState {
  marks: { event: string; presence: number }[];
}

/** A year in which states joined. */
export interface Enlargement {
  year: number;
  countries: string[];
  /** From when to when the step is drawn: at a day, or over a whole year that is known no better. */
  from: number;
  to: number;
  /** Members before and after. */
  before: number;
  after: number;
}

/** One moment of the members, in CSS pixels from the plate's corner. */
export interface NatoMembersGeometry {
  size: Size;
  /** Members as a step line, of those who had joined for certain. */
  line: [x: number, y: number][];
  base: number;
  /** Years in which the day is not known. */
  bands: { key: string; x: number; y: number; width: number; height: number }[];
  grid: { y: number; label: string }[];
  /** The lines of the grid that bear their number: those where it does not lie on the members' line. */
  numbers: { y: number; label: string }[];
  marks: { key: string; x: number; top: number; presence: number }[];
  labels: PlacedLabel[];
  cursor: { x: number; from: number };
  /** The members on the cursor's day. */
  count: number;
  notes: PlacedNotes;
}

/** The axis ends here: three more than there are in 2024. */
const TOP = 35;
const GRID = [0, 10, 20, 30];
const HEAD = 14;

/** The way from one scene's marks to another's. */
export function interpolateNatoMembers(
  a: NatoMembersScene,
  b: NatoMembersScene,
): (t: number) => NatoMembersState {
  const pairs = joinByKey(a.marks, b.marks, (event) => event);
  return (t) => ({
    marks: pairs.map((pair) => ({ event: pair.key, presence: presenceAt(pair, t) })),
  });
}

/**
 * The steps that are certain at some moment. Whoever joined in a year that is known no better counts when it is over.
 */
export function enlargements(accessions: readonly AccessionFacts[], cursor: number): Enlargement[] {
  const steps: Enlargement[] = [];
  for (const { country, date } of accessions) {
    const [start, end] = extentOf(date);
    const isDay = date.length === 10;
    const [from, to] = isDay ? [start, start] : [start, end];
    if (to > cursor) continue;
    const last = steps.at(-1);
    if (last?.from === from && last.to === to) {
      last.countries.push(country);
      last.after += 1;
    } else {
      const before = last?.after ?? 0;
      const year = Number(date.slice(0, 4));
      steps.push({ year, countries: [country], from, to, before, after: before + 1 });
    }
  }
  return steps;
}

/** Lays out the members over the ribbon's own time axis, up to the cursor. */
export function layoutNatoMembers(
  { marks }: NatoMembersState,
  { facts, words: { nato_members: own }, formats, time, size, unit }: LayoutContext,
): NatoMembersGeometry {
  const {
    window: [from, to],
    cursor,
  } = time;
  const { width, height } = size;
  const notes = layoutNotes(own.title, own.source, width, unit);
  const head = belowNotes(notes, unit) + HEAD * unit;
  const base = height - 1;
  const xOf = (instant: number) => ((instant - from) / (to - from)) * width;
  const yOf = (members: number) => base - (members / TOP) * (base - head);
  const steps = enlargements(facts.accessions, cursor);
  const count = steps.at(-1)?.after ?? 0;
  const cursorX = xOf(cursor);
  const line: [number, number][] = [
    ...steps.flatMap((step): [number, number][] => [
      [xOf(step.to), yOf(step.before)],
      [xOf(step.to), yOf(step.after)],
    ]),
    ...(count > 0 ? [[cursorX, yOf(count)] as [number, number]] : []),
  ];
  const bands = steps
    .filter((step) => step.to > step.from)
    .map((step) => ({
      key: String(step.year),
      x: xOf(step.from),
      y: yOf(step.after),
      width: xOf(step.to) - xOf(step.from),
      height: yOf(step.before) - yOf(step.after),
    }));
  const placedMarks = marks.flatMap(({ event, presence }) => {
    const found = facts.events.find(({ id }) => id === event);
    if (!found || instantOf(found.date) > cursor) return [];
    const instant = instantOf(found.date);
    const members = steps.findLast((step) => step.to <= instant)?.after ?? 0;
    return [{ key: event, event: found, x: xOf(instant), top: yOf(members), presence }];
  });
  const grid = GRID.map((members) => ({ y: yOf(members), label: formats.number(members) }));
  const isLarge = width >= 560 * unit;
  const text = formats.count(own.value, count, { count: formats.number(count) });
  const now = layoutNow(text, cursorX, yOf(count), width, isLarge, unit);
  const lineBoxes = line.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = line[index] ?? [x, y];
    return {
      x: Math.min(x, fromX) - 1,
      y: Math.min(y, fromY) - 1,
      width: Math.abs(x - fromX) + 2,
      height: Math.abs(y - fromY) + 2,
    };
  });
  // The members' line may begin at the plate's edge, where the numbers stand.
  const numbers = grid.filter(({ y, label }) => {
    const box = { x: 4, y: y - 13 * unit, width: 18 * unit, height: 11 * unit };
    return label !== formats.number(0) && lineBoxes.every((other) => gapBetween(box, other) >= 2);
  });
  const cursorFrom = Math.max(head - HEAD * unit, Math.min(base, now.box.y) - 8 * unit);
  const labels = placeLabels(
    [
      ...placedMarks.filter(({ presence }) => presence >= 1).map((mark) => wantMark(mark)),
      ...steps
        .toSorted((a, b) => b.countries.length - a.countries.length || b.year - a.year)
        .map((step) => wantStep(step, xOf(step.from), xOf(step.to))),
    ],
    { x: 4, y: head - HEAD * unit, width: width - 8, height: base - head + HEAD * unit },
    [
      now.box,
      ...bands,
      ...lineBoxes,
      ...numbers.map(({ y }) => ({ x: 4, y: y - 13 * unit, width: 18 * unit, height: 11 * unit })),
      ...placedMarks.map(({ x, top }) => ({ x: x - 1, y: top, width: 2, height: base - top })),
      { x: cursorX - 2, y: cursorFrom, width: 4, height: base - cursorFrom },
    ],
    unit,
  );
  return {
    size,
    line,
    base,
    bands,
    grid,
    numbers,
    marks: placedMarks.map(({ key, x, top, presence }) => ({ key, x, top, presence })),
    labels: [...labels, now],
    cursor: { x: cursorX, from: cursorFrom },
    count,
    notes,
  };

  function wantMark({ key, event, x }: (typeof placedMarks)[number]): WantedLabel {
    const words = event.label === '' ? event.title : event.label;
    const year = formats.year(instantOf(event.date));
    return {
      key,
      tone: 'noted',
      lines: [
        { text: year, style: 'bar' },
        ...wrap(words, 'laneNote', 110 * unit, unit).map((text) => ({
          text,
          style: 'laneNote' as const,
        })),
      ],
      spots: [44, 60, 84, 110, 140].flatMap((up) => [
        { x: x + 5, y: base - up * unit, align: 'start' as const },
        { x: x - 5, y: base - up * unit, align: 'end' as const },
      ]),
    };
  }

  function wantStep(step: Enlargement, x1: number, x2: number): WantedLabel {
    const names = step.countries.map((code) => own.countries[code] ?? code);
    const isFirst = step.before === 0;
    const words = isFirst
      ? formats.count(own.founders, names.length, { count: formats.number(names.length) })
      : formats.list(names);
    const lines = wrap(words, 'laneNote', (isLarge ? 190 : 104) * unit, unit);
    const rise = (lines.length + (isLarge ? 0.1 : 0)) * 13.2 * unit;
    const y = yOf(step.after);
    return {
      key: `joined ${String(step.year)} ${step.countries[0] ?? ''}`,
      tone: 'nato',
      lines: [
        { text: `${String(step.year)}: ${formats.number(step.after)}`, style: 'bar' },
        ...lines.map((text) => ({ text, style: 'laneNote' as const })),
      ],
      spots: [
        ...[0, 14, 30].map((up) => ({
          x: x1 - 5,
          y: y - rise + 8 * unit - up * unit,
          align: 'end' as const,
        })),
        { x: x2 + 4, y: y - rise - 6 * unit, align: 'start' },
        { x: x2 + 4, y: y + 16 * unit, align: 'start' },
        { x: x2 + 4, y: y + 34 * unit, align: 'start' },
      ],
    };
  }
}

/** The number on the cursor's day: right of the cursor, or left of it where there is no room. */
function layoutNow(
  text: string,
  cursorX: number,
  y: number,
  width: number,
  isLarge: boolean,
  unit: number,
): PlacedLabel {
  const label = {
    key: 'now',
    tone: 'nato',
    lines: [{ text, style: isLarge ? ('place' as const) : ('lane' as const) }],
  };
  const right = labelAt(label, { x: cursorX + 9, y: y + 4 * unit, align: 'start' }, unit);
  if (right.box.x + right.box.width <= width - 4) return right;
  return labelAt(label, { x: cursorX - 6, y: y - 8 * unit, align: 'end' }, unit);
}
