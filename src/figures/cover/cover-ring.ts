import { instantOf, isBefore } from '../../story/facts/dates.ts';
import type { PlaceSign } from '../../story/facts/facts.ts';
import type { CoverForm } from './cover-forms.ts';
import { angleOf, pointAt, type CoverPoint } from './cover-points.ts';
import {
  angleOfDay,
  isHinge,
  placeOf,
  type CoverContext,
  type CoverEvent,
  type CoverSubject,
} from './cover-subject.ts';

/** An event outside the ring at its day, further out if others are there already. */
export interface CoverMark extends CoverPoint {
  event: string;
  /** Null if the event's place is unknown; it is then a tick on the ring. */
  sign: PlaceSign | null;
  /** Degrees clockwise from the top. */
  angle: number;
  /** Counted outwards from the ring, from 0. */
  row: number;
  isHindsight: boolean;
}

/** The start of a year on the ring. */
export interface CoverTick {
  /** In ms since 1970. */
  instant: number;
  angle: number;
  isNumbered: boolean;
}

/** A sign for each of an event's cities, one dot for all its other places, or a tick if its place is unknown. */
function wantedMarks({
  subject,
  form,
}: CoverContext): { event: CoverEvent; sign: PlaceSign | null; isHinge: boolean }[] {
  return subject.events.flatMap((event) => {
    const cities = event.places.filter((id) => subject.cities.includes(id));
    if (cities.length === 0 && !form.hasElsewhere) return [];
    const signs = cities.map((id): PlaceSign => placeOf(subject, id).sign);
    const elsewhere = event.places.length > 0 ? ('plus' as const) : null;
    return (signs.length > 0 ? signs : [elsewhere]).map((sign) => ({
      event,
      sign,
      isHinge: isHinge(subject, event, event.places[0] ?? ''),
    }));
  });
}

/** Marks in order of time, except that the hinge is placed first, so that it is always next to the ring. */
export function layoutMarks(context: CoverContext): CoverMark[] {
  const { subject, form } = context;
  const { marks: look } = form;
  const wanted = wantedMarks(context).sort(
    (a, b) =>
      Number(b.isHinge) - Number(a.isHinge) || instantOf(a.event.date) - instantOf(b.event.date),
  );
  const hingeAngle = angleOfDay(subject, subject.hinge.date);
  const placed: CoverMark[] = [];
  for (const { event, sign, isHinge: isOfHinge } of wanted) {
    const isHindsight = isBefore(subject.hinge.date, event.date);
    const day = angleOfDay(subject, event.date);
    const onRow = (row: number) => {
      const radius = form.ring + look.first + row * look.pitch;
      // The hinge's line passes between the marks: earlier events are to its left, later ones to its right.
      const room = (Math.asin((look.radius * 1.3 + form.widths.hinge) / radius) * 180) / Math.PI;
      const isBeside = !isOfHinge && Math.abs(day - hingeAngle) < room;
      const angle = isBeside ? hingeAngle + (isHindsight ? room : -room) : day;
      return { angle, row, ...pointAt(form, angle, radius) };
    };
    let point = onRow(0);
    const isTaken = () =>
      placed.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < look.pitch - 0.01);
    while (isTaken()) point = onRow(point.row + 1);
    placed.push({ event: event.id, sign, isHindsight, ...point });
  }
  return placed;
}

/** Round years are numbered, and the first and the last; the hinge's label stands in for its own year. */
export function layoutTicks({ span, hinge }: CoverSubject): CoverTick[] {
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
export function clearanceAt(marks: readonly CoverMark[], form: CoverForm, angle: number): number {
  const near = marks.filter((mark) => Math.abs(mark.angle - angle) < form.marks.reach);
  const reach = near.map(
    ({ row }) => form.marks.first + row * form.marks.pitch + form.marks.radius,
  );
  return form.ring + Math.max(0, ...reach);
}
