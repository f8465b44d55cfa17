import { isBefore } from '../../story/facts/dates.ts';
import type { PlaceSign } from '../../story/facts/facts.ts';
import type { ThreadKind } from './cover-forms.ts';
import { pointAt, pointOnGlobe, type CoverPoint } from './cover-points.ts';
import { angleOfDay, isHinge, placeOf, type CoverContext } from './cover-subject.ts';

/** Ties an event's day on the ring to one of its places on the globe. */
export interface CoverThread {
  event: string;
  place: string;
  from: CoverPoint;
  to: CoverPoint;
  /** The control point of a quadratic curve that leaves the ring towards its centre and bends to the place. */
  bend: CoverPoint;
  kind: ThreadKind;
  isHindsight: boolean;
  /** Width of the line. */
  width: number;
}

/** A place's sign on the globe. */
export interface CoverPlace extends CoverPoint {
  id: string;
  sign: PlaceSign;
  isCity: boolean;
}

/** How far from the globe's centre, in radii, a thread bends towards its place. */
const BEND = 0.62;

/** A thread for each place of each event, the heavier ones on top. */
export function layoutThreads({ subject, form, facing }: CoverContext): CoverThread[] {
  const threads = subject.events.flatMap((event) =>
    event.places.flatMap((id): CoverThread[] => {
      const isCity = subject.cities.includes(id);
      if (!isCity && !form.hasElsewhere) return [];
      const kind = isHinge(subject, event, id) ? 'hinge' : isCity ? 'city' : 'other';
      return [
        {
          event: event.id,
          place: id,
          ...layoutThread({ subject, form, facing }, event.date, id),
          kind,
          isHindsight: isBefore(subject.hinge.date, event.date),
          width: form.widths[kind],
        },
      ];
    }),
  );
  return threads.sort((a, b) => a.width - b.width);
}

/** The line that ties any day to a place, as a thread ties an event. */
export function layoutThread(
  { subject, form, facing }: Pick<CoverContext, 'subject' | 'form' | 'facing'>,
  date: string,
  place: string,
): Pick<CoverThread, 'from' | 'to' | 'bend'> {
  const angle = angleOfDay(subject, date);
  return {
    from: pointAt(form, angle, form.ring),
    to: pointOnGlobe(form, facing, placeOf(subject, place).point),
    bend: pointAt(form, angle, form.globe * BEND),
  };
}

/** The places at the ends of some threads. */
export function layoutPlaces(
  { subject, form, facing }: CoverContext,
  threads: readonly CoverThread[],
): CoverPlace[] {
  const ids = new Set(threads.map((thread) => thread.place));
  return [...ids].map((id) => {
    const { point, sign } = placeOf(subject, id);
    const isCity = subject.cities.includes(id);
    return { id, sign, isCity, ...pointOnGlobe(form, facing, point) };
  });
}
