import type { NatoMembersScene } from './nato-members-schema.ts';
import { extentOf, instantOf } from '../../../story/facts/dates.ts';
import type { AccessionFacts } from './nato-members-data.ts';
import type { LayoutContext } from '../figure.ts';
import {
  boxesOfLine,
  boxOfCursor,
  boxOfNumber,
  isLarge,
  labelAtCursor,
  layoutAxis,
  type FigureCursor,
} from '../../kit/figure-axis.ts';
import { placeLabels, type PlacedLabel, type WantedLabel } from '../../kit/figure-labels.ts';
import { layoutNotes, type PlacedNotes } from '../../kit/figure-notes.ts';
import { gapBetween, type Size } from '../../kit/geometry.ts';
import { wrap } from '../../kit/measure.ts';
import { joinByKey, presenceInTurn } from '../../kit/presence.ts';

/** The days marked between two scenes. */
export interface NatoMembersState {
  marks: { event: string; presence: number }[];
}

/** A year in which states joined. */
export interface Enlargement {
  year: number;
  countries: string[];
  /** The time the step spans: one day, or a whole year if the day is unknown. */
  from: number;
  to: number;
  /** Members before and after. */
  before: number;
  after: number;
}

/** One moment of the members, in px from the plate's corner. */
export interface NatoMembersGeometry {
  size: Size;
  /** A step line of the states that had certainly joined. */
  line: [x: number, y: number][];
  base: number;
  /** Years in which the day is not known. */
  bands: { key: string; x: number; y: number; width: number; height: number }[];
  grid: { y: number; label: string }[];
  /** The grid numbers that do not collide with the members' line. */
  numbers: { y: number; label: string }[];
  marks: { key: string; x: number; top: number; presence: number }[];
  labels: PlacedLabel[];
  cursor: FigureCursor;
  /** The members on the cursor's day. */
  count: number;
  notes: PlacedNotes;
}

/** The end of the axis: three more than the members in 2024. */
const TOP = 35;
const GRID = [0, 10, 20, 30];
/** Room for words above the axis, in px. */
const HEADROOM = 14;

/** Interpolates between two scenes' marks. */
export function interpolateNatoMembers(
  a: NatoMembersScene,
  b: NatoMembersScene,
): (t: number) => NatoMembersState {
  const pairs = joinByKey(a.marks, b.marks, (event) => event);
  return (t) => ({
    marks: pairs.map((pair) => ({ event: pair.key, presence: presenceInTurn(pair, t) })),
  });
}

/** The steps that are certain at a moment. A state whose day of accession is unknown counts once its year is over. */
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
  { facts, words: { nato_members: own }, formats, time, size }: LayoutContext,
): NatoMembersGeometry {
  const { cursor } = time;
  const notes = layoutNotes(own.title, own.source, size.width);
  const axis = layoutAxis({ time, size }, notes, { top: TOP, headroom: HEADROOM });
  const { x: xOf, y: yOf, base, ceiling, cursorX } = axis;
  const steps = enlargements(facts.accessions, cursor);
  const count = steps.at(-1)?.after ?? 0;
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
  const text = formats.count(own.value, count, { count: formats.number(count) });
  const lineBoxes = boxesOfLine(line);
  const now = labelAtCursor({ key: 'now', tone: 'nato', text }, axis, yOf(count), {
    size,
    taken: lineBoxes,
  });
  // The members' line may begin at the plate's edge, where the numbers are.
  const numbers = grid.filter((number) => {
    const box = boxOfNumber(number);
    return number.y < base && lineBoxes.every((other) => gapBetween(box, other) >= 2);
  });
  const placedCursor = {
    x: cursorX,
    from: Math.max(ceiling, Math.min(base, now.box.y) - 8),
  };
  const labels = placeLabels(
    [
      ...placedMarks.filter(({ presence }) => presence >= 1).map((mark) => wantMark(mark)),
      ...steps
        .toSorted((a, b) => b.countries.length - a.countries.length || b.year - a.year)
        .map((step) => wantStep(step, xOf(step.from), xOf(step.to))),
    ],
    axis.bounds,
    [
      now.box,
      ...bands,
      ...lineBoxes,
      ...numbers.map((number) => boxOfNumber(number)),
      ...placedMarks.map(({ x, top }) => ({ x: x - 1, y: top, width: 2, height: base - top })),
      boxOfCursor(placedCursor, base),
    ],
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
    cursor: placedCursor,
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
        ...wrap(words, 'laneNote', 110).map((text) => ({
          text,
          style: 'laneNote' as const,
        })),
      ],
      spots: [44, 60, 84, 110, 140].flatMap((up) => [
        { x: x + 5, y: base - up, align: 'start' as const },
        { x: x - 5, y: base - up, align: 'end' as const },
      ]),
    };
  }

  function wantStep(step: Enlargement, x1: number, x2: number): WantedLabel {
    const names = step.countries.map((code) => own.countries[code] ?? code);
    const isFirst = step.before === 0;
    const words = isFirst
      ? formats.count(own.founders, names.length, { count: formats.number(names.length) })
      : formats.list(names);
    const hasRoom = isLarge(size);
    const lines = wrap(words, 'laneNote', hasRoom ? 190 : 104);
    const rise = (lines.length + (hasRoom ? 0.1 : 0)) * 13.2;
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
          y: y - rise + 8 - up,
          align: 'end' as const,
        })),
        { x: x2 + 4, y: y - rise - 6, align: 'start' },
        { x: x2 + 4, y: y + 16, align: 'start' },
        { x: x2 + 4, y: y + 34, align: 'start' },
      ],
    };
  }
}
