import type { Formats } from '../../story/formats.ts';

/**
 * The formats of data for other programs: dates as YYYY-MM-DD, YYYY-MM or YYYY, numbers with nothing between their digits.
 * Lists and plurals stay as in `formats`.
 */
export function plainFormats({ list, count }: Formats): Formats {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const month = (instant: number) => day(instant).slice(0, 7);
  const asKnown = (iso: string) => iso;
  return {
    date: asKnown,
    longDate: asKnown,
    shortDate: day,
    shortWeekday: day,
    weekday: day,
    shortMonth: month,
    monthName: month,
    year: (instant) => day(instant).slice(0, 4),
    number: String,
    list,
    count,
  };
}
