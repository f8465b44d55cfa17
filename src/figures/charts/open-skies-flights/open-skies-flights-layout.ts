import {
  heightOfPlanned,
  layoutPlanned,
  plannedOn,
  type PlannedRow,
} from './open-skies-planned.ts';
import { instantOf, isKnownOn } from '../../../story/facts/dates.ts';
import type { FlightsFacts } from './open-skies-flights-data.ts';
import { fill } from '../../../story/formats.ts';
import type { LayoutContext } from '../figure.ts';
import {
  boxOfCursor,
  boxOfNumber,
  isLarge,
  layoutAxis,
  type FigureCursor,
} from '../../kit/figure-axis.ts';
import { placeLabels, type PlacedLabel, type WantedLabel } from '../../kit/figure-labels.ts';
import { layoutNotes, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../kit/geometry.ts';

/** A source's count of flights by a day, as a point above that day. */
export interface FlightsPoint {
  key: string;
  x: number;
  y: number;
  flights: number;
  /** The source says "more than": the point is open, with an arrow upwards. */
  isMinimum: boolean;
  /** It was counted after the cursor's day. */
  isLater: boolean;
}

/** One moment of the flights, in px from the plate's corner. */
export interface OpenSkiesFlightsGeometry {
  size: Size;
  base: number;
  grid: { y: number; label: string }[];
  /** The day the treaty entered into force; no flight was made under it before. */
  start: { x: number; top: number } | null;
  points: FlightsPoint[];
  /** The flights planned for a year that is still to come; none before they were known. */
  planned: PlannedRow | null;
  labels: PlacedLabel[];
  cursor: FigureCursor;
  notes: PlacedNotes;
}

/** The end of the axis, above the highest count of all. */
const TOP = 1750;
const GRID = [0, 500, 1000, 1500];
/** Room for words above the axis, in px. */
const HEADROOM = 16;
/** From the centre of an open point to the tip of its arrow. */
export const ARROW = 17;
const RADIUS = 5;

/**
 * Lays out the counts as points above the ribbon's time axis: up to the cursor, or all of them with hindsight. Nothing
 * joins the points, because no source says how many flights were made in between.
 */
export function layoutOpenSkiesFlights(context: LayoutContext): OpenSkiesFlightsGeometry {
  const { facts, words, formats, time, size } = context;
  const own = words.open_skies_flights;
  const { cursor, hasHindsight = false } = time;
  const { width } = size;
  const flights = facts.openSkiesFlights;
  const known = flights.filter(({ date }) => instantOf(date) <= cursor);
  const later = hasHindsight
    ? flights.filter(({ date }) => instantOf(date) > cursor && isKnownOn(date, facts.knowledgeEnds))
    : [];
  const plan = plannedOn(new Date(cursor).toISOString().slice(0, 10), context);
  const above = plan ? heightOfPlanned(size) : 0;
  const notes = layoutNotes(
    own.title,
    [
      fill(own.source, {
        sources: formats.list(
          sourcesOf([...known, ...(plan && above > 0 ? [plan] : []), ...later]),
        ),
      }),
      own.not_found,
      ...(later.length > 0 ? [own.later] : []),
    ].join(' '),
    width,
  );
  const axis = layoutAxis({ time, size }, notes, {
    top: TOP,
    headroom: above > 0 ? above : HEADROOM,
  });
  const { x: xOf, y: yOf, base, cursorX } = axis;
  const hasRoom = isLarge(size);
  const points = [...known, ...later]
    .map((one) => ({
      key: one.date,
      x: xOf(instantOf(one.date)),
      y: yOf(one.flights),
      flights: one.flights,
      isMinimum: one.isMinimum,
      isLater: later.includes(one),
    }))
    .filter(({ x }) => x >= 0 && x <= width);
  const inForce = facts.treaties.openskies?.enteredIntoForce ?? null;
  const startX = inForce === null ? -1 : xOf(instantOf(inForce));
  const hasStart = inForce !== null && instantOf(inForce) <= cursor && startX >= 0;
  const placedCursor = { x: cursorX, from: axis.ceiling + above };
  const planned =
    plan && above > 0 ? layoutPlanned(plan, { top: axis.ceiling, cursorX, context }) : null;
  const grid = GRID.map((count) => ({ y: yOf(count), label: formats.number(count) }));
  const labels = placeLabels(
    [
      // The latest first: the step is about it.
      ...points.toReversed().map((point) => wantPoint(point)),
      ...(hasStart ? [wantStart(shortDate(inForce))] : []),
    ],
    { ...axis.bounds, y: axis.bounds.y + above, height: axis.bounds.height - above },
    [
      ...points.map(({ x, y, isMinimum }) => {
        const up = isMinimum ? ARROW : RADIUS;
        return { x: x - RADIUS - 1, y: y - up, width: 2 * RADIUS + 2, height: up + RADIUS };
      }),
      ...points.map(({ x, y }) => ({ x: x - 1, y, width: 2, height: base - y })),
      ...(hasStart ? [{ x: startX - 1, y: yOf(GRID[1] ?? 0), width: 2, height: base }] : []),
      ...grid.slice(1).map((number) => boxOfNumber(number)),
      boxOfCursor(placedCursor, base),
    ],
  );
  return {
    size,
    base,
    grid,
    start: hasStart ? { x: startX, top: yOf(GRID[1] ?? 0) } : null,
    points,
    planned: planned?.row ?? null,
    labels: [...labels, ...(planned ? [planned.label] : [])],
    cursor: placedCursor,
    notes,
  };

  function shortDate(date: string): string {
    const instant = instantOf(date);
    return date.length === 10 ? formats.shortDate(instant) : formats.shortMonth(instant);
  }

  function wantPoint({ key, x, y, flights: count, isMinimum, isLater }: FlightsPoint): WantedLabel {
    const number = formats.number(count);
    const above = isMinimum ? ARROW + 2 : RADIUS;
    const said = isMinimum ? fill(own.more, { number }) : number;
    // Beside the cursor a small plate has room for one line per label, so count and date share it.
    const isOneLine = isLater && !hasRoom;
    const date = isOneLine ? formats.shortMonth(instantOf(key)) : shortDate(key);
    return {
      key,
      tone: isLater ? 'later' : 'flights',
      lines: [
        {
          text: isOneLine ? fill(own.dated, { count: said, date }) : said,
          style: hasRoom ? 'place' : 'lane',
        },
        ...(isOneLine ? [] : [{ text: date, style: 'laneNote' as const }]),
      ],
      spots: [0, 12, 24, 40, 60].flatMap((shift) => [
        { x: x - 10, y: y - 4 - shift, align: 'end' as const },
        { x: x + 10, y: y - 4 + shift, align: 'start' as const },
        { x, y: y - above - 18 - shift, align: 'middle' as const },
        { x: x + 10, y: y - 4 - shift, align: 'start' as const },
        { x: x - 10, y: y - 4 + shift, align: 'end' as const },
        // Words may not cross the cursor, so they go beyond it.
        { x: cursorX - 6, y: y - 4 - shift, align: 'end' as const },
        { x: cursorX - 6, y: y - 4 + shift, align: 'end' as const },
      ]),
    };
  }

  function wantStart(date: string): WantedLabel {
    return {
      key: 'start',
      tone: 'noted',
      lines: [
        { text: own.in_force, style: 'laneNote' },
        { text: date, style: 'laneNote' },
      ],
      spots: [30, 50, 70].flatMap((up) => [
        { x: startX + 6, y: base - up, align: 'start' as const },
        { x: startX - 6, y: base - up, align: 'end' as const },
      ]),
    };
  }
}

/** The publishers of the counts, each once, in the order of the counts. */
function sourcesOf(flights: readonly Pick<FlightsFacts, 'source'>[]): string[] {
  return [...new Set(flights.map(({ source }) => source))];
}
