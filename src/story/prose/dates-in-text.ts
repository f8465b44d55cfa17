/** Finds the years, months and days named in a text, as precisely as they are named. */
export type FindDates = (text: string) => string[];

/** Years from 1900 to 2099, but not inside a longer number such as 1,972 or 0.2019. */
const YEAR = String.raw`(?<![\d.,])(?:19|20)\d{2}(?!\d|[.,]\d)`;

/**
 * Creates a function that finds dates such as "16 January 2020", "January 16, 2020", "January 2020" and "2020", as ISO
 * 8601. Dates without a year are not found, because the text alone does not say which year is meant.
 */
export function createDateFinder(locale: string): FindDates {
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
