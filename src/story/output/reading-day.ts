/** The styles of citations that name the day of reading, each with its own form of a day. */
export const STYLES_WITH_DAY = ['mla', 'vancouver'] as const;
type StyleWithDay = (typeof STYLES_WITH_DAY)[number];

/** MLA shortens the months that have more than four letters. */
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** A day, YYYY-MM-DD, as a style writes it: 3 Feb. 2001 in MLA, 2001 Feb 3 in Vancouver. */
export function readingDay(style: StyleWithDay, day: string): string {
  const [year = '', month, date] = day.split('-').map(Number);
  const name = MLA_MONTHS[Number(month) - 1] ?? '';
  return style === 'mla'
    ? `${String(date)} ${name} ${String(year)}`
    : `${String(year)} ${name.slice(0, 3)} ${String(date)}`;
}
