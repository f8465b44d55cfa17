import type { RoundsScene } from '../../../schema/figure.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import type { Facts, PlaceSign } from '../../../story/facts/facts.ts';
import { fill } from '../../../story/formats.ts';
import type { RoundFacts, StopFacts } from '../../../story/facts/rounds.ts';
import type { Box } from '../../kit/box.ts';
import type { LayoutContext } from '../figure.ts';
import {
  labelAt,
  placeLabels,
  type PlacedLabel,
  type WantedLabel,
} from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../map/mercator.ts';
import { measureText } from '../../kit/measure.ts';
import { joinByKey, lerp, presenceAt, smooth } from '../../kit/presence.ts';

/** Which round or stop is told on the way between two scenes. */
export interface RoundsState {
  active: { event: string; presence: number }[];
}

/** One moment of the rounds, in CSS pixels from the plate's corner. */
export interface RoundsGeometry {
  size: Size;
  /** The first days of years, and where their lines begin. */
  years: { xs: number[]; from: number };
  rows: PlacedRow[];
  marks: PlacedRoundMark[];
  /** From rounds to the stops after them. */
  ways: PlacedWay[];
  labels: PlacedLabel[];
  cursor: { x: number; from: number };
  notes: PlacedNotes;
}

/** A city's line: solid up to `split`, the cursor. */
export interface PlacedRow {
  place: string;
  sign: RowSign;
  name: string;
  y: number;
  split: number;
}

/** A round, or a stop. */
export interface PlacedRoundMark {
  key: string;
  sign: RowSign;
  x: number;
  y: number;
  radius: number;
  isLater: boolean;
  isCalledOff: boolean;
  /** How far it is the one told: 0 to 1. */
  active: number;
}

/** The way on from a round. */
export interface PlacedWay {
  key: string;
  /** From where. */
  round: string;
  from: [x: number, y: number];
  to: [x: number, y: number];
  known: StopFacts['known'];
  isLater: boolean;
  isActive: boolean;
}

/** Cities without a sign of their own have a plus, as on the ribbon. */
type RowSign = Exclude<PlaceSign, 'dot'> | 'plus';

/** Which rounds were held, or called off, and which stops were made by an instant; what is later stands apart. */
export interface RoundsBy {
  rounds: RoundFacts[];
  stops: (StopFacts & { round: RoundFacts })[];
}

/** Marks are this large where there is room, and this large on a small plate. */
const RADIUS = { large: 6, small: 3.7, active: 1.55 };

/** Below the last line there is room for a count. */
const FOOT = 27;

/** Above the first line there is room for its city. */
const HEAD = 32;

/** The way from one scene to another. */
export function interpolateRounds(a: RoundsScene, b: RoundsScene): (t: number) => RoundsState {
  const pairs = joinByKey([a.active], [b.active], (event) => event);
  return (t) => ({
    active: pairs.map((pair) => ({ event: pair.key, presence: presenceAt(pair, t) })),
  });
}

/** The rounds and the stops after one instant, where one is given, and up to another. */
export function roundsBetween(
  rounds: readonly RoundFacts[],
  after: number | null,
  until: number,
): RoundsBy {
  const isIn = ({ date }: { date: string }) =>
    instantOf(date) <= until && (after === null || instantOf(date) > after);
  return {
    rounds: rounds.filter(isIn),
    stops: rounds.flatMap((round) =>
      round.stop && isIn(round.stop) ? [{ ...round.stop, round }] : [],
    ),
  };
}

/** How many rounds are counted up to an instant, and after how many of them a stop was made. */
export function countRounds(
  rounds: readonly RoundFacts[],
  until: number,
): { rounds: number; stops: number } {
  const by = roundsBetween(rounds, null, until);
  return {
    rounds: by.rounds.filter(({ number }) => number !== null).length,
    stops: by.stops.length,
  };
}

/** Cities in the ribbon's order, the others after them as they were first met in; the city of the stops last. */
export function rowsOf(rounds: readonly RoundFacts[], lanes: readonly string[]): string[] {
  const met = [...new Set(rounds.map(({ place }) => place))];
  const stops = [...new Set(rounds.flatMap(({ stop }) => (stop ? [stop.place] : [])))];
  const cities = met.filter((place) => !stops.includes(place));
  return [
    ...lanes.filter((place) => cities.includes(place)),
    ...cities.filter((place) => !lanes.includes(place)),
    ...stops,
  ];
}

/** Lays out the rounds over the ribbon's own time axis: up to the cursor, or, as hindsight, all that is known. */
export function layoutRounds(
  state: RoundsState,
  { facts, words: { rounds: own }, formats, time, size, unit }: LayoutContext,
): RoundsGeometry {
  const {
    window: [from, to],
    cursor,
    hasHindsight = false,
  } = time;
  const { width, height } = size;
  const isLarge = width >= 560 * unit;
  const notes = layoutNotes(own.title, own.source, width, unit);
  const head = belowNotes(notes, unit);
  const xOf = (instant: number) => ((instant - from) / (to - from)) * width;
  const cursorX = xOf(cursor);
  const rows = layoutRows(facts, head + HEAD * unit, height - FOOT * unit, cursorX, width);
  const rowOf = new Map(rows.map((row) => [row.place, row]));
  const activityOf = (event: string) =>
    state.active.find((active) => active.event === event)?.presence ?? 0;
  const radius = (isLarge ? RADIUS.large : RADIUS.small) * unit;
  const lastDay = instantOf(facts.knowledgeEnds);
  // Meetings of experts have no room between those of leaders: the table has them.
  const shown = facts.rounds.filter(({ kind }) => kind !== 'experts');
  const known = roundsBetween(shown, null, cursor);
  const later = roundsBetween(shown, cursor, hasHindsight ? lastDay : cursor);

  const markOf = (
    id: string,
    { date, place }: { date: string; place: string },
    isLater: boolean,
    isCalledOff = false,
  ): PlacedRoundMark[] => {
    const row = rowOf.get(place);
    const x = xOf(instantOf(date));
    if (!row || x < 0 || x > width) return [];
    const active = activityOf(id);
    const share = lerp(1, RADIUS.active, active);
    return [
      {
        key: id,
        ...{ sign: row.sign, x, y: row.y, radius: radius * share, isLater, active },
        isCalledOff,
      },
    ];
  };
  const marksOf = ({ rounds, stops }: RoundsBy, isLater: boolean) => [
    ...rounds.flatMap((round) => markOf(round.id, round, isLater, round.kind === 'called_off')),
    ...stops.flatMap((stop) => markOf(stop.event, stop, isLater)),
  ];
  // What was known lies on top of what came later.
  const marks = [...marksOf(later, true), ...marksOf(known, false)];
  const markBy = new Map(marks.map((mark) => [mark.key, mark]));
  const waysOf = ({ stops }: RoundsBy, isLater: boolean) =>
    stops.flatMap(({ event, known: how, round }): PlacedWay[] => {
      const start = markBy.get(round.id);
      const end = markBy.get(event);
      if (!start || !end) return [];
      return [
        {
          key: event,
          round: round.id,
          from: [start.x, start.y + signFoot(start)],
          to: [end.x, end.y - end.radius],
          known: how,
          isLater,
          isActive: activityOf(event) > 0.5,
        },
      ];
    });
  const ways = [...waysOf(later, true), ...waysOf(known, false)];
  const cursorLine = layoutCursor(marks, ways, cursorX, head);
  const years = yearsBetween(from, to).map(xOf);

  const numbers = [...known.rounds, ...later.rounds].flatMap((round) => {
    const mark = markBy.get(round.id);
    if (!mark || round.number === null) return [];
    const text = formats.number(round.number);
    const style = mark.active > 0.5 ? ('place' as const) : ('bar' as const);
    const spot = { x: mark.x, y: mark.y - signFoot(mark) - 3 * unit, align: 'middle' as const };
    const label = { key: `number ${round.id}`, tone: toneOf(mark), lines: [{ text, style }] };
    return [labelAt(label, spot, unit)];
  });
  const counts = layoutCounts();
  const taken: Box[] = [
    ...numbers.map(({ box }) => ({ ...box, x: box.x - 4 * unit, width: box.width + 8 * unit })),
    ...counts.map(({ box }) => ({ ...box, x: box.x - 10 * unit, width: box.width + 20 * unit })),
    ...marks.map(boxOfMark),
    ...ways.map(({ from: [x1, y1], to: [x2, y2] }) => ({
      x: Math.min(x1, x2) - 1,
      y: y1,
      width: Math.abs(x2 - x1) + 2,
      height: y2 - y1,
    })),
    ...rows.map(({ y }) => ({ x: 0, y: y - 0.5, width, height: 1 })),
    ...rows.map(({ name, y }) => ({
      x: NOTE_MARGIN,
      y: y - 23 * unit,
      width: measureText(name, 'lane', unit) + 20 * unit,
      height: 16 * unit,
    })),
    { x: cursorLine.x - 1, y: cursorLine.from, width: 2, height: height - cursorLine.from },
  ];
  const bounds = { x: 3, y: head, width: width - 6, height: height - head };
  const wanted = [...known.rounds, ...later.rounds]
    .flatMap((round) => {
      const mark = markBy.get(round.id);
      return mark ? [{ round, mark }] : [];
    })
    .sort(
      (a, b) => b.mark.active - a.mark.active || Number(a.mark.isLater) - Number(b.mark.isLater),
    )
    .map(({ round, mark }) => wantRound(round, mark));
  const days = isLarge
    ? [...known.stops, ...later.stops].flatMap((stop) => {
        const mark = markBy.get(stop.event);
        return mark ? [wantDay(stop, mark)] : [];
      })
    : [];
  const labels = placeLabels([...wanted, ...days], bounds, taken, unit);
  return {
    size,
    years: { xs: years, from: head + 4 * unit },
    rows,
    marks,
    ways,
    labels: [...numbers, ...counts, ...labels],
    cursor: cursorLine,
    notes,
  };

  /** Below the line of the stops: how many there were by then, and, as hindsight, in all. */
  function layoutCounts(): PlacedLabel[] {
    const y = (rows.at(-1)?.y ?? height) + 19 * unit;
    const say = (forms: typeof own.count, until: number) => {
      const { rounds, stops } = countRounds(facts.rounds, until);
      const values = { rounds: formats.number(rounds), stops: formats.number(stops) };
      return formats.count(forms, rounds, values);
    };
    const line = (key: string, tone: string, text: string) => ({
      key,
      tone,
      lines: [{ text, style: 'bar' as const }],
    });
    // On the day of a round its own stop is still to come, and it would count as one without.
    const isOfStops = facts.rounds.some(({ stop }) => stop && activityOf(stop.event) > 0.5);
    return [
      ...(isOfStops
        ? [
            labelAt(
              line('count', 'known', say(own.count, cursor)),
              { x: NOTE_MARGIN, y, align: 'start' },
              unit,
            ),
          ]
        : []),
      ...(hasHindsight && later.rounds.length + later.stops.length > 0
        ? [
            labelAt(
              line('count later', 'later', say(own.count_later, lastDay)),
              { x: width - NOTE_MARGIN, y, align: 'end' },
              unit,
            ),
          ]
        : []),
    ];
  }

  function wantRound(round: RoundFacts, mark: PlacedRoundMark): WantedLabel {
    const who = round.leaders
      ? fill(own.leaders, { us: round.leaders.us.family, russia: round.leaders.russia.family })
      : own.kinds.called_off;
    const lines: WantedLabel['lines'] = [
      ...(isLarge
        ? [{ text: formats.shortDate(instantOf(round.date)), style: 'bar' as const }]
        : []),
      { text: who, style: mark.active > 0.5 ? 'bar' : 'laneNote' },
    ];
    const rise = (lines.length - 1) * 13.8 * unit;
    const below = mark.y + signFoot(mark) + 13 * unit;
    const above = mark.y - signFoot(mark) - 6 * unit - rise;
    const asides = [5 * unit, 10 * unit];
    const beside = (y: number) =>
      asides.flatMap((aside) => [
        { x: mark.x + aside, y, align: 'start' as const },
        { x: mark.x - aside, y, align: 'end' as const },
      ]);
    // Higher than the number, where a row has so much room above it that the words are not taken for another's.
    const higher = (isLarge ? [18] : []).flatMap((up) => [
      { x: mark.x, y: above - up * unit, align: 'middle' as const },
      { x: mark.x + 12 * unit, y: above - up * unit, align: 'end' as const },
    ]);
    return {
      key: round.id,
      tone: toneOf(mark),
      lines,
      spots: [
        ...beside(below),
        ...beside(above),
        { x: mark.x, y: below, align: 'middle' },
        ...higher,
        ...[14, 28].flatMap((down) => beside(below + down * unit)),
      ],
    };
  }

  function wantDay({ date, until }: StopFacts, mark: PlacedRoundMark): WantedLabel {
    const instant = instantOf(date);
    return {
      key: `day ${mark.key}`,
      tone: toneOf(mark),
      lines: [
        {
          text: until === null ? formats.shortDate(instant) : formats.shortMonth(instant),
          style: mark.active > 0.5 ? 'bar' : 'laneNote',
        },
      ],
      spots: [
        { x: mark.x, y: mark.y + 19 * unit, align: 'middle' },
        { x: mark.x + 6 * unit, y: mark.y + 19 * unit, align: 'start' },
        { x: mark.x - 6 * unit, y: mark.y + 19 * unit, align: 'end' },
      ],
    };
  }
}

function layoutRows(
  { rounds, lanes, places }: Facts,
  first: number,
  last: number,
  cursorX: number,
  width: number,
): PlacedRow[] {
  const ids = rowsOf(rounds, lanes);
  return ids.map((place, index) => {
    const sign = places[place]?.sign ?? 'dot';
    return {
      place,
      sign: sign === 'dot' ? 'plus' : sign,
      name: places[place]?.name ?? place,
      y: lerp(first, last, ids.length > 1 ? index / (ids.length - 1) : 1),
      split: Math.max(0, Math.min(width, cursorX)),
    };
  });
}

/** The cursor begins at what is told on its day, or where the way from there ends, so that it hides none; anywhere else it runs through all. */
function layoutCursor(
  marks: readonly PlacedRoundMark[],
  ways: readonly PlacedWay[],
  x: number,
  top: number,
): RoundsGeometry['cursor'] {
  const active = marks.findLast((mark) => mark.active > 0.5);
  const apart = active ? smooth(Math.abs(active.x - x) / 24) : 1;
  const way = ways.find(({ round }) => round === active?.key);
  return { x, from: lerp(way?.to[1] ?? active?.y ?? top, top, apart) };
}

function yearsBetween(from: number, to: number): number[] {
  const first = new Date(from).getUTCFullYear() + 1;
  const last = new Date(to).getUTCFullYear();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Date.UTC(first + index, 0, 1),
  );
}

/** From a sign's middle to its foot, or its top: a diamond is taller than the rest. */
function signFoot({ sign, radius }: PlacedRoundMark): number {
  return sign === 'diamond' ? radius * 1.28 : radius;
}

function boxOfMark(mark: PlacedRoundMark): Box {
  const half = signFoot(mark);
  return { x: mark.x - half, y: mark.y - half, width: 2 * half, height: 2 * half };
}

function toneOf({ isLater }: PlacedRoundMark): string {
  return isLater ? 'later' : 'known';
}
