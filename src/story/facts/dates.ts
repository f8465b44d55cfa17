import { remembered } from '../remembered.ts';

/**
 * Start and end (exclusive) of a day, month or year, in milliseconds since 1970, UTC. Remembered, because a passage asks
 * for thousands of dates in each frame.
 */
export const extentOf = remembered((date: string): readonly [start: number, end: number] => {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  if (month === 0) return [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  if (day === 0) return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)];
  return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day + 1)];
});

/**
 * Where a date is drawn on a time axis: the start of a day, or the middle of a month or year if no more is known.
 * Milliseconds since 1970, UTC.
 */
export function instantOf(date: string): number {
  const [start, end] = extentOf(date);
  return date.length === 10 ? start : (start + end) / 2;
}

/** Whether `earlier` is certainly over before `later` begins. */
export function isBefore(earlier: string, later: string): boolean {
  return extentOf(earlier)[1] <= extentOf(later)[0];
}

/** Whether something dated `date` may be known on the day or in the month `then`. */
export function isKnownOn(date: string, then: string): boolean {
  return !isBefore(then, date);
}
