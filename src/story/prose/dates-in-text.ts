/** Finds dates in the prose of one locale: years, months and days, as exactly as they are named. */
export type FindDates = (text: string) => string[];

/** Years of this and the last century; not a part of a longer number, and not of 1,972 or 0.2019. */
const YEAR = String.raw`(?<![\d.,])(?:19|20)\d{2}(?!\d|[.,]\d)`;

/**
 * Makes the function that finds dates such as "16 January 2020", "January 16, 2020", "January 2020" and "2020", as ISO
 * 8601. Days and months without a year are not found: which year is meant, only a reader can tell.
 */
export function makeFindDates(locale: string): FindDates {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const months = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2020, month, 1));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLocaleLowerCase(locale);
  });
  const pattern = new RegExp(
    String.raw`(?:(?<before>\d{1,2})\.?\s+)?(?<month>${months.join('|')})\s+(?:(?<after>\d{1,2}),?\s+)?(?<year>${YEAR})|(?<alone>${YEAR})`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {} }) => {
      const { before, month, after, year, alone } = groups;
      if (alone !== undefined) return [alone];
      if (month === undefined || year === undefined) return [];
      const number = months.indexOf(month.toLocaleLowerCase(locale)) + 1;
      const day = before ?? after;
      return [
        [
          year,
          String(number).padStart(2, '0'),
          ...(day === undefined ? [] : [day.padStart(2, '0')]),
        ].join('-'),
      ];
    });
}
