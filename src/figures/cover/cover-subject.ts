import type { Facts } from '../../story/facts/facts.ts';
import type { Formats } from '../../story/formats.ts';
import type { CoverSubject, CoverWords } from './cover-layout.ts';

/** What the cover tells. */
export function coverSubject({ events, places, lanes, span, hinge }: Facts): CoverSubject {
  return { events, places, cities: lanes, span, hinge };
}

/** What stands written on the cover's picture: the hinge's weekday apart from its day where the language parts them. */
export function coverWords({ hinge: { date } }: Facts, formats: Formats): CoverWords {
  const [day, whole] = [formats.date(date), formats.longDate(date)];
  const weekday = whole.replace(day, '').trim();
  return {
    hinge: whole === `${weekday} ${day}` ? [weekday, day] : [whole],
    year: formats.year,
  };
}
