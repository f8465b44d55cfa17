/** MLA shortens the months that have more than four letters. */
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** The day of reading as each style of citations that names it writes it, and each file for reference managers. */
const FORMS = {
  /** 3 Feb. 2001 */
  mla: (year: number, month: number, day: number) => [day, MLA_MONTHS[month - 1], year].join(' '),
  /** 2001 Feb 3 */
  vancouver: (year: number, month: number, day: number) =>
    [year, MLA_MONTHS[month - 1]?.slice(0, 3), day].join(' '),
  /** 2001-02-03 */
  bib: (year: number, month: number, day: number) =>
    [year, twoDigits(month), twoDigits(day)].join('-'),
  /** 2001/02/03/, with a slash before what else there might be to say of the day. */
  ris: (year: number, month: number, day: number) =>
    [year, twoDigits(month), twoDigits(day), ''].join('/'),
  /** 2001, 2, 3 */
  json: (year: number, month: number, day: number) => [year, month, day].join(', '),
};
export type FormOfDay = keyof typeof FORMS;

/** Whether a style of citations, or a kind of file, names the day of reading. */
export const hasReadingDay = (style: string): style is FormOfDay => Object.hasOwn(FORMS, style);

/** A day, YYYY-MM-DD, as a style or file writes it. */
export function readingDay(style: FormOfDay, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return FORMS[style](year, month, date);
}
