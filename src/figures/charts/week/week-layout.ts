import { instantOf } from '../../../story/facts/dates.ts';
import type { PlaceSign } from '../../../story/facts/facts.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { isLarge, type FigureCursor } from '../../kit/figure-axis.ts';
import { labelAt, placeLabels, type PlacedLabel } from '../../kit/figure-labels.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Box, Point, Size } from '../../kit/geometry.ts';
import { measureText, wrapEvenly } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import type { Stop, WeekScene } from './week-schema.ts';

/** A meeting on its day, in its city's line. */
export interface WeekMark {
  key: string;
  x: number;
  y: number;
  sign: PlaceSign;
}

/** A week, in px from the plate's corner. */
export interface WeekGeometry {
  size: Size;
  /** A column for each day. */
  columns: { x: number; width: number; isAhead: boolean }[];
  top: number;
  base: number;
  /** A line for each city, solid up to the cursor's day. */
  lanes: { y: number; from: number; until: number; to: number }[];
  marks: WeekMark[];
  radius: number;
  /** From each meeting to the next. */
  legs: { key: string; from: Point; to: Point }[];
  labels: PlacedLabel[];
  cursor: FigureCursor;
  notes: PlacedNotes;
}

/** The width of a line that says who met, on small plates, in px. */
const WRAPPED = 84;

const DAYS = 7;
const DAY = 86_400_000;

/** A stop with what its event says of it. */
interface KnownStop extends Stop {
  at: number;
  place: string;
}

/** Lays out the days of a week from left to right, and its cities from top to bottom as the talks come to them. */
export function layoutWeek(scene: WeekScene, context: LayoutContext): WeekGeometry {
  const { facts, words, time, size } = context;
  const own = words.week;
  const hasRoom = isLarge(size);
  const notes = layoutNotes(own.title, own.note, size.width);
  const cityStyle: TypeStyleName = hasRoom ? 'placeActive' : 'lane';
  const whoStyle: TypeStyleName = hasRoom ? 'place' : 'laneNote';
  const letters = typeStyles[cityStyle].size;
  const stops = stopsOf(scene, context);
  const places = [...new Set(stops.map(({ place }) => place))];
  const nameOf = (place: string) => facts.places[place]?.name ?? place;
  const side = Math.max(...places.map((place) => measureText(nameOf(place), cityStyle)));
  const left = NOTE_MARGIN + side + 10;
  const column = (size.width - left - NOTE_MARGIN) / DAYS;
  const monday = instantOf(scene.from);
  const headY = belowNotes(notes) + letters;
  const top = headY + letters * 0.5;
  const base = size.height - 6;
  const pitch = (base - top) / places.length;
  const radius = hasRoom ? 10 : 6;
  const xOf = (at: number) => left + ((at - monday) / DAY + 0.5) * column;
  const yOf = (place: string) => top + (places.indexOf(place) + 0.5) * pitch;
  const days = Array.from({ length: DAYS }, (_, index) => monday + index * DAY);
  const cursorX = Math.min(size.width, Math.max(left, xOf(time.cursor)));
  const marks = stops.map(({ event, on, at, place }): WeekMark => ({
    key: `${event} ${on}`,
    x: xOf(at),
    y: yOf(place),
    sign: facts.places[place]?.sign ?? 'plus',
  }));
  const legs = marks.slice(1).map((mark, index) => {
    const before = marks[index] ?? mark;
    return {
      key: mark.key,
      ...shortened([before.x, before.y], [mark.x, mark.y], radius * 1.6),
    };
  });
  const dayStyle: TypeStyleName = hasRoom ? 'legend' : 'laneNote';
  const names = dayNames(days, column, context);
  const heads = days.map((at, index) =>
    labelAt(
      {
        key: `day ${String(index)}`,
        tone: at > time.cursor ? 'noted' : 'plain',
        lines: [{ text: names[index] ?? '', style: dayStyle }],
      },
      { x: xOf(at), y: headY, align: 'middle' },
    ),
  );
  const cities = places.map((place) =>
    labelAt(
      { key: place, tone: 'plain', lines: [{ text: nameOf(place), style: cityStyle }] },
      { x: NOTE_MARGIN, y: yOf(place) + letters * 0.34, align: 'start' },
    ),
  );
  const taken = [
    ...marks.map(({ x, y }) => around(x, y, radius * 1.4)),
    ...[...heads, ...cities].map(({ box }) => box),
    ...legs.flatMap(({ from, to }) => boxesAlong(from, to)),
    { x: cursorX - 1, y: top, width: 2, height: base - top },
  ];
  const bounds = { x: 4, y: top, width: size.width - 8, height: base - top };
  const said = placeLabels(
    stops.map((stop, index) => {
      const { x, y } = marks[index] ?? { x: left, y: top };
      const aside = radius * 1.6 + 3;
      const said = wrapEvenly(own.rows[stop.row], whoStyle, hasRoom ? 2 * column : WRAPPED);
      const lead = typeStyles[whoStyle].size * 1.2;
      const above = 4 + (said.length - 1) * lead;
      const below = radius + lead + 2;
      return {
        key: `who ${stop.event} ${stop.on}`,
        tone: 'plain',
        lines: said.map((text) => ({ text, style: whoStyle })),
        spots: [0, 10, 20].flatMap((shift) => [
          { x: x + aside, y: y - above - shift, align: 'start' as const },
          { x: x + radius, y: y + below + shift, align: 'end' as const },
          { x, y: y - radius - above - shift, align: 'middle' as const },
          { x: x + aside, y: y + below + shift, align: 'start' as const },
          { x: x - aside, y: y - above - shift, align: 'end' as const },
        ]),
      };
    }),
    bounds,
    taken,
  );
  return {
    size,
    columns: days.map((at) => ({
      x: xOf(at) - column / 2,
      width: column,
      isAhead: at > time.cursor,
    })),
    top,
    base,
    lanes: places.map((place) => ({
      y: yOf(place),
      from: left,
      until: cursorX,
      to: size.width - NOTE_MARGIN,
    })),
    marks,
    radius,
    legs,
    labels: [...heads, ...cities, ...said],
    cursor: { x: cursorX, from: top },
    notes,
  };
}

/** The stops of a week, with the place and the instant of each. */
export function stopsOf({ stops }: WeekScene, { facts }: FigureContext): KnownStop[] {
  return stops.map((stop) => ({
    ...stop,
    at: instantOf(stop.on),
    place: facts.events.find(({ id }) => id === stop.event)?.places[0] ?? '',
  }));
}

/** The days' weekdays and numbers, or the numbers alone where there is no room. */
function dayNames(days: readonly number[], column: number, { formats }: LayoutContext): string[] {
  const numbers = days.map((at) => formats.number(new Date(at).getUTCDate()));
  const names = numbers.map((number, index) => `${formats.weekday(days[index] ?? 0)} ${number}`);
  return names.every((name) => measureText(name, 'laneNote') <= column - 2) ? names : numbers;
}

function shortened(from: Point, to: Point, by: number): { from: Point; to: Point } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = Math.min(0.4, by / Math.hypot(dx, dy));
  return {
    from: [from[0] + dx * share, from[1] + dy * share],
    to: [to[0] - dx * share, to[1] - dy * share],
  };
}

function around(x: number, y: number, by: number): Box {
  return { x: x - by, y: y - by, width: 2 * by, height: 2 * by };
}

/** Small boxes along a line, for words to avoid. */
function boxesAlong(from: Point, to: Point): Box[] {
  const count = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 6));
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    return around(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, 2.5);
  });
}
