import { z } from 'zod';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function isOnTheCalendar(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  );
}

const allowedYears = `between ${String(FIRST_YEAR)} and ${String(LAST_YEAR)}`;

/** YAML parses a bare year as a number. */
const yearAsText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

function dateThat(isAllowed: (text: string) => boolean, form: string) {
  const message = `a valid date, ${form}, ${allowedYears}`;
  return z.preprocess(
    yearAsText,
    z.string(message).refine((text) => isOnTheCalendar(text) && isAllowed(text), message),
  );
}

/** A date as precisely as it is known: `2020-01-16`, `2019-11` or `2013`. ISO 8601, UTC. */
export const partialDate = dateThat(() => true, 'YYYY-MM-DD, YYYY-MM or YYYY');

/** A day: `2020-01-16`. ISO 8601, UTC. */
export const day = dateThat((text) => text.length === 10, 'YYYY-MM-DD');

/** A day or a month, as the date of a step must be: `2020-01-16` or `2019-11`. */
export const dayOrMonth = dateThat((text) => text.length >= 7, 'YYYY-MM-DD or YYYY-MM');
