import { instantOf } from '../../story/facts/dates.ts';
import type { Facts, PlaceFacts } from '../../story/facts/facts.ts';
import type { Formats } from '../../story/formats.ts';
import type { CoverForm } from './cover-forms.ts';
import { angleOf, type Facing } from './cover-points.ts';

/** An event on the cover. */
export interface CoverEvent {
  id: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  date: string;
  /** Ids of the places where it happened; empty if unknown. */
  places: readonly string[];
}

/** Everything that the cover shows. */
export interface CoverSubject {
  events: readonly CoverEvent[];
  places: Record<string, PlaceFacts>;
  /** Ids of the four cities. */
  cities: readonly string[];
  /** First and last day of the ring. */
  span: readonly [string, string];
  hinge: { date: string; place: string };
}

/** What is written on the ring. */
interface CoverWords {
  /** The day of the hinge, a line each. */
  hinge: readonly string[];
  /** Of an instant in ms since 1970. */
  year: (instant: number) => string;
}

/** What all layouts of one picture of the cover share. */
export interface CoverContext {
  subject: CoverSubject;
  form: CoverForm;
  words: CoverWords;
  /** The point of the globe that faces the reader. */
  facing: Facing;
}

/** Picks what the cover shows from the facts. */
export function coverSubject({ events, places, lanes, span, hinge }: Facts): CoverSubject {
  return { events, places, cities: lanes, span, hinge };
}

/**
 * The words in the cover's picture; the hinge's weekday gets its own line in languages that separate it from the date.
 */
export function coverWords({ hinge: { date } }: Facts, formats: Formats): CoverWords {
  const [day, whole] = [formats.date(date), formats.longDate(date)];
  const weekday = whole.replace(day, '').trim();
  return {
    hinge: whole === `${weekday} ${day}` ? [weekday, day] : [whole],
    year: formats.year,
  };
}

/** A place's facts; throws if there are none. */
export function placeOf({ places }: CoverSubject, id: string): PlaceFacts {
  const place = places[id];
  if (!place) throw new Error(`the cover needs a place that has no record: ${id}`);
  return place;
}

/** Whether an event at a place is the hinge of the story. */
export function isHinge({ hinge }: CoverSubject, event: CoverEvent, place: string): boolean {
  return event.date === hinge.date && place === hinge.place;
}

/** Where a day lies on the ring: degrees clockwise from the top. */
export function angleOfDay({ span }: CoverSubject, date: string): number {
  return angleOf(instantOf(date), span);
}
