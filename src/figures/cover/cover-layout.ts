import { geoDistance, geoOrthographic } from 'd3';
import { extentOf, instantOf, isBefore } from '../../story/facts/dates.ts';
import type { PlaceFacts, PlaceSign } from '../../story/facts/facts.ts';
import { isInside, setText, type CoverText } from './cover-text.ts';
import type { CoverForm } from './cover-forms.ts';

/** Longitude and latitude, in degrees, of the point of the globe that faces the reader. */
export type Facing = readonly [lng: number, lat: number];

/** From here the four cities stand apart in the middle, and Washington, Osaka and Anchorage are still in sight. */
export const COVER_FACING: Facing = [13, 55];

/** Where the globe has turned to when the cover has been scrolled away: Moscow and Beijing stand in its middle. */
export const COVER_TURNED: Facing = [72, 46];

/** An event as the cover knows it. */
export interface CoverEvent {
  id: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  date: string;
  /** Ids of the places it happened in; none where no place is known. */
  places: readonly string[];
}

/** All that the cover tells. */
export interface CoverSubject {
  events: readonly CoverEvent[];
  places: Record<string, PlaceFacts>;
  /** Ids of the four cities. */
  cities: readonly string[];
  /** First and last day of the ring. */
  span: readonly [string, string];
  hinge: { date: string; place: string };
}

/** What stands written on the ring. */
export interface CoverWords {
  /** The day of the hinge, a line each. */
  hinge: readonly string[];
  /** Of a moment in ms since 1970. */
  year: (instant: number) => string;
}

export interface Spot {
  x: number;
  y: number;
}

/** Ties an event's day on the ring to one of its places on the globe. */
export interface CoverThread {
  event: string;
  place: string;
  from: Spot;
  to: Spot;
  /** The line leaves the ring towards its centre and bends to the place: a quadratic curve with this control point. */
  bend: Spot;
  kind: 'hinge' | 'city' | 'other';
  isHindsight: boolean;
  /** Width of the line. */
  width: number;
}

/** An event outside the ring at its day, or further out where others stand already. */
export interface CoverMark extends Spot {
  event: string;
  /** Nothing where the event has no known place: then it is a tick on the ring. */
  sign: PlaceSign | null;
  /** Degrees clockwise from the top. */
  angle: number;
  row: number;
  isHindsight: boolean;
}

export interface CoverPlace extends Spot {
  id: string;
  sign: PlaceSign;
  isCity: boolean;
}

export interface CoverTick {
  /** Ms since 1970: the start of a year. */
  instant: number;
  angle: number;
  isNumbered: boolean;
}

/** The cover's picture in the units of its form. */
export interface CoverGeometry {
  ticks: CoverTick[];
  threads: CoverThread[];
  marks: CoverMark[];
  places: CoverPlace[];
  /** Names of places, years and the hinge's day. */
  texts: CoverText[];
  /** Where the hinge's line begins, outside the ring. */
  hingeEnd: Spot;
}

/** The ring is open at the top: the first year begins so many degrees right of it, and the last ends as many left. */
const GAP = 6;

/** A place beyond the globe's edge is told from one that faces the reader by the angle between them. */
const QUARTER_TURN = Math.PI / 2;

/** How far from the middle of the globe, in its radii, a thread turns towards its place. */
const BEND = 0.62;

/** From the baseline of a name to that of the name in its own script, in sizes of the latter. */
const OWN_NAME_LEADING = 1.1;

/** From line to line of the hinge's day, in sizes. */
const HINGE_LEADING = 1.15;

/** Where a moment stands on the ring: degrees clockwise from the top. */
export function angleOf(instant: number, span: readonly [string, string]): number {
  const [first] = extentOf(span[0]);
  const [, last] = extentOf(span[1]);
  return GAP + ((instant - first) / (last - first)) * (360 - 2 * GAP);
}

/** The point at an angle (degrees clockwise from the top) and a distance from the ring's centre. */
export function spotAt({ centre }: CoverForm, angle: number, radius: number): Spot {
  const radians = (angle * Math.PI) / 180;
  return {
    x: centre.x + Math.sin(radians) * radius,
    y: centre.y - Math.cos(radians) * radius,
  };
}

/**
 * Where a place is drawn on the globe that faces the reader with `facing`;
 * one on the far side stands at the edge, where it went out of sight.
 */
export function spotOnGlobe(
  form: CoverForm,
  facing: Facing,
  point: readonly [number, number],
): Spot {
  const { centre, globe } = form;
  const project = geoOrthographic()
    .rotate([-facing[0], -facing[1]])
    .scale(globe)
    .translate([centre.x, centre.y]);
  const [x, y] = project([...point]) ?? [centre.x, centre.y];
  const isInSight = geoDistance([...facing], [...point]) <= QUARTER_TURN;
  const distance = Math.hypot(x - centre.x, y - centre.y);
  const stretch = isInSight || distance === 0 ? 1 : globe / distance;
  return { x: centre.x + (x - centre.x) * stretch, y: centre.y + (y - centre.y) * stretch };
}

/** Lays out the whole picture; a pure function of its form and of the point of the globe that faces the reader. */
export function layoutCover(
  subject: CoverSubject,
  form: CoverForm,
  words: CoverWords,
  facing: Facing = COVER_FACING,
): CoverGeometry {
  const threads = layoutThreads(subject, form, facing);
  const marks = layoutMarks(subject, form);
  const shown = new Set(threads.map((thread) => thread.place));
  const places = [...shown].map((id) => layoutPlace(subject, form, facing, id));
  const ticks = layoutTicks(subject);
  const hingeAngle = angleOf(instantOf(subject.hinge.date), subject.span);
  const hingeEnd = spotAt(form, hingeAngle, clearanceAt(marks, form, hingeAngle) + form.lead);
  const texts = [
    ...nameTexts(subject, form, places),
    ...hingeTexts(subject, form, words, hingeEnd),
    ...yearTexts(ticks, marks, form, words),
  ];
  return { ticks, threads, marks, places, texts, hingeEnd };
}

function isHinge({ hinge }: CoverSubject, event: CoverEvent, place: string): boolean {
  return event.date === hinge.date && place === hinge.place;
}

function layoutThreads(subject: CoverSubject, form: CoverForm, facing: Facing): CoverThread[] {
  const threads = subject.events.flatMap((event) =>
    event.places.flatMap((id): CoverThread[] => {
      const isCity = subject.cities.includes(id);
      if (!isCity && !form.hasElsewhere) return [];
      const kind = isHinge(subject, event, id) ? 'hinge' : isCity ? 'city' : 'other';
      const angle = angleOf(instantOf(event.date), subject.span);
      return [
        {
          event: event.id,
          place: id,
          from: spotAt(form, angle, form.ring),
          to: spotOnGlobe(form, facing, placeOf(subject, id).point),
          bend: spotAt(form, angle, form.globe * BEND),
          kind,
          isHindsight: isBefore(subject.hinge.date, event.date),
          width: form.widths[kind],
        },
      ];
    }),
  );
  // The heavier lie above the lighter.
  return threads.sort((a, b) => a.width - b.width);
}

function layoutPlace(
  subject: CoverSubject,
  form: CoverForm,
  facing: Facing,
  id: string,
): CoverPlace {
  const { point, sign } = placeOf(subject, id);
  return { id, sign, isCity: subject.cities.includes(id), ...spotOnGlobe(form, facing, point) };
}

function placeOf({ places }: CoverSubject, id: string): PlaceFacts {
  const place = places[id];
  if (!place) throw new Error(`the cover needs a place that has no record: ${id}`);
  return place;
}

/** Marks in the order in which they take their places: the hinge stands next to the ring whatever comes before it. */
function layoutMarks(subject: CoverSubject, form: CoverForm): CoverMark[] {
  const { marks: look } = form;
  const wanted = subject.events.flatMap((event) => {
    const cities = event.places.filter((id) => subject.cities.includes(id));
    if (cities.length === 0 && !form.hasElsewhere) return [];
    const signs = cities.map((id): PlaceSign => placeOf(subject, id).sign);
    const elsewhere = event.places.length > 0 ? ('dot' as const) : null;
    return (signs.length > 0 ? signs : [elsewhere]).map((sign) => ({ event, sign }));
  });
  const rank = ({ event }: (typeof wanted)[number]) =>
    isHinge(subject, event, event.places[0] ?? '') ? 0 : 1;
  wanted.sort((a, b) => rank(a) - rank(b) || instantOf(a.event.date) - instantOf(b.event.date));

  const hingeAngle = angleOf(instantOf(subject.hinge.date), subject.span);
  const placed: CoverMark[] = [];
  for (const item of wanted) {
    const { event, sign } = item;
    const isHindsight = isBefore(subject.hinge.date, event.date);
    const day = angleOf(instantOf(event.date), subject.span);
    const standAt = (row: number) => {
      const radius = form.ring + look.first + row * look.pitch;
      // The hinge's line runs out between the marks: what was known stands left of it, what came later right.
      const room = (Math.asin((look.radius * 1.3 + form.widths.hinge) / radius) * 180) / Math.PI;
      const isBeside = rank(item) > 0 && Math.abs(day - hingeAngle) < room;
      const angle = isBeside ? hingeAngle + (isHindsight ? room : -room) : day;
      return { angle, row, ...spotAt(form, angle, radius) };
    };
    let spot = standAt(0);
    const isTaken = () =>
      placed.some((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < look.pitch - 0.01);
    while (isTaken()) spot = standAt(spot.row + 1);
    placed.push({ event: event.id, sign, isHindsight, ...spot });
  }
  return placed;
}

/** Round years are numbered, and the first and the last; the hinge's own year is named by the hinge. */
function layoutTicks({ span, hinge }: CoverSubject): CoverTick[] {
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const [first, last] = [yearOf(span[0]), yearOf(span[1])];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const instant = Date.UTC(year, 0, 1);
    const isRound = year % 10 === 0 && year !== yearOf(hinge.date);
    return {
      instant,
      angle: angleOf(instant, span),
      isNumbered: isRound || year === first || year === last,
    };
  });
}

/** How far from the centre the ring and the marks near an angle reach. */
function clearanceAt(marks: readonly CoverMark[], form: CoverForm, angle: number): number {
  const near = marks.filter((mark) => Math.abs(mark.angle - angle) < form.marks.reach);
  const reach = near.map(
    ({ row }) => form.marks.first + row * form.marks.pitch + form.marks.radius,
  );
  return form.ring + Math.max(0, ...reach);
}

function nameTexts(
  subject: CoverSubject,
  form: CoverForm,
  places: readonly CoverPlace[],
): CoverText[] {
  return Object.entries(form.names).flatMap(([id, { anchor, dx, dy }]) => {
    const spot = places.find((place) => place.id === id);
    if (!spot) return [];
    const { name, ownNames } = placeOf(subject, id);
    const [style, ownStyle] = spot.isCity
      ? [form.type.city, form.type.ownName]
      : [form.type.place, null];
    const at = { x: spot.x + dx, y: spot.y + dy };
    const lines = [setText('name', name, style, anchor, at)];
    if (spot.isCity && ownStyle && ownNames.length > 0) {
      const own = ownNames.map((one) => one.name).join(' · ');
      const below = { x: at.x, y: at.y + ownStyle.size * OWN_NAME_LEADING };
      lines.push(setText('own-name', own, ownStyle, anchor, below, ownNames[0]?.language));
    }
    return lines;
  });
}

function hingeTexts(
  subject: CoverSubject,
  { hinge, type }: CoverForm,
  words: CoverWords,
  end: Spot,
): CoverText[] {
  const style = type.hinge;
  const lines = hinge.says === 'day' ? words.hinge : [words.year(instantOf(subject.hinge.date))];
  return lines.map((text, index) => {
    const above = (lines.length - 1 - index) * style.size * HINGE_LEADING;
    const at = { x: end.x + hinge.dx, y: end.y + hinge.dy - above };
    return setText('hinge', text, style, hinge.anchor, at);
  });
}

function yearTexts(
  ticks: readonly CoverTick[],
  marks: readonly CoverMark[],
  form: CoverForm,
  words: CoverWords,
): CoverText[] {
  const style = form.type.year;
  return ticks
    .filter((tick) => tick.isNumbered)
    .map(({ instant, angle }) => {
      const radius = clearanceAt(marks, form, angle) + form.yearGap;
      const { x, y } = spotAt(form, angle, radius);
      const slope = Math.sin((angle * Math.PI) / 180);
      const anchor = slope > 0.35 ? 'start' : slope < -0.35 ? 'end' : 'middle';
      // Half the figures' height below the point, more where they stand under the ring and less above it.
      const drop = (1 - Math.cos((angle * Math.PI) / 180)) * 0.36 * style.size;
      return setText('year', words.year(instant), style, anchor, { x, y: y + drop });
    })
    .filter(({ box }) => isInside(box, { x: 0, y: 0, ...form.size }));
}
