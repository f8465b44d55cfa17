import type { Plural } from '../schema/template.ts';
import { instantOf } from './facts/dates.ts';
import { remembered } from './remembered.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Fills in a template's placeholders: `{name}` becomes the value of that name. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{([a-z_]+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** Sentences made from templates, each ended once: a name or title that ends in a full stop or a question mark ends it. */
export function endedOnce(sentences: string): string {
  return sentences.replace(/([.?!])\.(?=\s|$)/g, '$1');
}

/** Formats dates and numbers for one locale. All dates are UTC. */
export interface Formats {
  /** As precisely as the date is known: 16 January 2020, November 2019, 2013. */
  date: (iso: string) => string;
  /** With the weekday if the day is known: Thursday 16 January 2020. */
  longDate: (iso: string) => string;
  /** Short, for marks and flags: 16 Jan 2020. `instant` in ms since 1970. */
  shortDate: (instant: number) => string;
  /** Short, with the weekday: Thu 16 Jan 2020. */
  shortWeekday: (instant: number) => string;
  /** Thu. */
  weekday: (instant: number) => string;
  /** Nov 2019. */
  shortMonth: (instant: number) => string;
  /** Nov, without its year. */
  monthName: (instant: number) => string;
  year: (instant: number) => string;
  number: (value: number) => string;
  list: (items: readonly string[]) => string;
  /** The plural form for a count, with its placeholders filled in. */
  count: (forms: Plural, count: number, values: Record<string, string | number>) => string;
}

const made = new Map<string, Formats>();

/** The formats of a locale such as en-GB; made once, because that takes longer than a hundred uses. */
export function makeFormats(locale: string): Formats {
  const known = made.get(locale) ?? create(locale);
  made.set(locale, known);
  return known;
}

function create(locale: string): Formats {
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    // Some ICU versions put a comma after the weekday; builds must not differ because of it.
    const onDay = remembered((day: number) =>
      format.format(day * DAY).replace(/^(\p{L}+),/u, '$1'),
    );
    // No format tells the time of day.
    return (instant: number) => onDay(Math.floor(instant / DAY));
  };
  const day = date({ day: 'numeric', month: 'long', year: 'numeric' });
  const longDay = date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const month = date({ month: 'long', year: 'numeric' });
  const year = date({ year: 'numeric' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(locale);
  const byPrecision = (iso: string, whole: (instant: number) => string) => {
    const instant = instantOf(iso);
    if (iso.length === 10) return whole(instant);
    return iso.length === 7 ? month(instant) : year(instant);
  };
  return {
    date: (iso) => byPrecision(iso, day),
    longDate: (iso) => byPrecision(iso, longDay),
    shortDate: date({ day: 'numeric', month: 'short', year: 'numeric' }),
    shortWeekday: date({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    weekday: date({ weekday: 'short' }),
    shortMonth: date({ month: 'short', year: 'numeric' }),
    monthName: date({ month: 'short' }),
    year,
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    count: (forms, count, values) => fill(forms[plurals.select(count)] ?? forms.other, values),
  };
}
