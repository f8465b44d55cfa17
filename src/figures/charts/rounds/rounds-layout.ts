import type { RoundsScene } from './rounds-schema.ts';
import { instantOf } from '../../../story/facts/dates.ts';
import type { Facts, PlaceSign } from '../../../story/facts/facts.ts';
import type { RoundFacts, StopFacts } from '../../../story/facts/rounds.ts';
import type { Box, Size } from '../../kit/geometry.ts';
import type { LayoutContext } from '../figure.ts';
import { placeLabels, type PlacedLabel } from '../../kit/figure-labels.ts';
import { countByNow, countInAll, numberOf, wantDay, wantRound } from './rounds-labels.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { timeScale } from '../../kit/time-scale.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import { measureText } from '../../kit/measure.ts';
import { joinByKey, lerp, presenceInTurn, smooth } from '../../kit/presence.ts';
import { type RoundsBy, roundsBetween } from './rounds-count.ts';
import { type PlacedRoundMark, signFoot, boxOfMark } from './rounds-marks.ts';

/** The active round or stop between two scenes. */
export interface RoundsState {
  active: { event: string; presence: number }[];
}

/** One moment of the rounds, in px from the plate's corner. */
export interface RoundsGeometry {
  size: Size;
  /** The x of each 1 January, and the upper end of their lines. */
  years: { xs: number[]; from: number };
  rows: PlacedRow[];
  marks: PlacedRoundMark[];
  /** Lines from rounds to the stops after them. */
  ways: PlacedWay[];
  labels: PlacedLabel[];
  cursor: { x: number; from: number };
  notes: PlacedNotes;
}

/** A city's line: solid up to `split`, the cursor. */
export interface PlacedRow {
  place: string;
  sign: PlaceSign;
  name: string;
  y: number;
  split: number;
}

/** The line from a round to its stop. */
export interface PlacedWay {
  key: string;
  /** The id of the round. */
  round: string;
  from: [x: number, y: number];
  to: [x: number, y: number];
  known: StopFacts['known'];
  isLater: boolean;
  isActive: boolean;
}

/** Radius of a mark on large and on small plates; `active`: the factor for the active mark. */
const RADIUS = { large: 6, small: 3.7, active: 1.55 };

/** Room for a count below the last line. */
const FOOT = 27;

/** Room for the city's name above the first line. */
const HEAD = 32;

/** Interpolates between two scenes. */
export function interpolateRounds(a: RoundsScene, b: RoundsScene): (t: number) => RoundsState {
  const pairs = joinByKey([a.active], [b.active], (event) => event);
  return (t) => ({
    active: pairs.map((pair) => ({ event: pair.key, presence: presenceInTurn(pair, t) })),
  });
}

/** The cities in the ribbon's order, then others in order of their first round; the city of the stops last. */
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

/** Lays out the rounds above the ribbon's time axis: up to the cursor or, with hindsight, all that are known. */
export function layoutRounds(state: RoundsState, context: LayoutContext): RoundsGeometry {
  const {
    facts,
    words: { rounds: own },
    time,
    size,
  } = context;
  const {
    window: [from, to],
    cursor,
    hasHindsight = false,
  } = time;
  const { width, height } = size;
  const hasRoom = isLarge(size);
  const notes = layoutNotes(own.title, own.source, width);
  const head = belowNotes(notes);
  const xOf = timeScale(time.window, width);
  const cursorX = xOf(cursor);
  const rows = layoutRows(facts, head + HEAD, height - FOOT, cursorX, width);
  const rowOf = new Map(rows.map((row) => [row.place, row]));
  const activityOf = (event: string) =>
    state.active.find((active) => active.event === event)?.presence ?? 0;
  const radius = hasRoom ? RADIUS.large : RADIUS.small;
  const lastDay = instantOf(facts.knowledgeEnds);
  // There is no room for expert meetings between those of leaders; the table lists them.
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
  // Known marks lie on top of later ones.
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
  const years = yearsBetween(from, to).map((year) => xOf(year));

  const numbers = [...known.rounds, ...later.rounds].flatMap((round) => {
    const mark = markBy.get(round.id);
    if (!mark || round.number === null) return [];
    return [numberOf(round.id, round.number, mark, context)];
  });
  const countsY = (rows.at(-1)?.y ?? height) + 19;
  // On the day of a round its stop has not happened yet, and the round would count as one without.
  const isOfStops = facts.rounds.some(({ stop }) => stop && activityOf(stop.event) > 0.5);
  const counts = [
    ...(isOfStops ? [countByNow(countsY, context)] : []),
    ...(later.rounds.length + later.stops.length > 0 ? [countInAll(countsY, context)] : []),
  ];
  const taken: Box[] = [
    ...numbers.map(({ box }) => ({ ...box, x: box.x - 4, width: box.width + 8 })),
    ...counts.map(({ box }) => ({ ...box, x: box.x - 10, width: box.width + 20 })),
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
      y: y - 23,
      width: measureText(name, 'lane') + 20,
      height: 16,
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
    .map(({ round, mark }) => wantRound(round, mark, context));
  const days = hasRoom
    ? [...known.stops, ...later.stops].flatMap((stop) => {
        const mark = markBy.get(stop.event);
        return mark ? [wantDay(stop, mark, context)] : [];
      })
    : [];
  const labels = placeLabels([...wanted, ...days], bounds, taken);
  return {
    size,
    years: { xs: years, from: head + 4 },
    rows,
    marks,
    ways,
    labels: [...numbers, ...counts, ...labels],
    cursor: cursorLine,
    notes,
  };
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
    return {
      place,
      sign: places[place]?.sign ?? 'plus',
      name: places[place]?.name ?? place,
      y: lerp(first, last, ids.length > 1 ? index / (ids.length - 1) : 1),
      split: Math.max(0, Math.min(width, cursorX)),
    };
  });
}

/**
 * The cursor's line begins below an active mark on its day or below the end of its route, so that it hides neither;
 * otherwise it has the full height.
 */
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
