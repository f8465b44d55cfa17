import { extentOf, instantOf, isKnownOn } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { DaysLook, DaysScene } from './days-schema.ts';

/** A day in ms. */
export const DAY = 86_400_000;

/** Days on which something happened, was said or is to be. */
export interface MarkedDays {
  key: string;
  /** The first and the last of them, in ms since 1970 (UTC). */
  at: number;
  last: number;
  /** The same in words, and shorter: the last day is enough where the others are seen. */
  date: string;
  short: string;
  what: string;
  /** marked: it happened or was said. last: the end fixed in advance. */
  kind: 'marked' | 'last' | Exclude<DaysLook, 'said'>;
}

/** The days that a calendar marks on the step's `date`, in order. */
export function markedDays(scene: DaysScene, date: string, context: FigureContext): MarkedDays[] {
  const { facts, words, formats } = context;
  const marks = scene.marks.flatMap((id): MarkedDays[] => {
    const event = facts.markedDays[id];
    if (!event) return [];
    const at = instantOf(event.date);
    const what = event.title;
    const day = formats.shortDate(at);
    return [{ key: id, at, last: at, date: day, short: day, what, kind: 'marked' }];
  });
  const spans = scene.spans.map(({ row, look, from, to = from }): MarkedDays => {
    const [at] = extentOf(from);
    const last = extentOf(to)[1] - DAY;
    return {
      key: row,
      at,
      last,
      ...rangeOf(from, to, context),
      what: words.days.rows[row],
      kind: look === 'said' ? 'marked' : look,
    };
  });
  return [...marks, ...spans, ...endOf(scene, date, context)].sort((a, b) => a.at - b.at);
}

/** The treaty's end as it was fixed by the step's date, the latest that the calendar has. */
function endOf(
  { from, to, until }: DaysScene,
  date: string,
  { facts, words, formats }: FigureContext,
): MarkedDays[] {
  const treaty = until === undefined ? undefined : facts.treaties[until];
  if (!treaty) return [];
  const known = treaty.deadlines.filter(({ knownFrom }) => isKnownOn(knownFrom, date));
  const days = known.map((one) => instantOf(one.date));
  const inside = days.filter((one) => one >= instantOf(from) && one <= instantOf(to));
  if (inside.length === 0) return [];
  const at = Math.max(...inside);
  const isPutOff = days.some((one) => one > at);
  const what = fill(isPutOff ? words.days.put_off : words.days.until, { treaty: treaty.label });
  const day = formats.shortDate(at);
  return [{ key: 'until', at, last: at, date: day, short: day, what, kind: 'last' }];
}

function rangeOf(
  from: string,
  to: string,
  { words, formats }: FigureContext,
): Pick<MarkedDays, 'date' | 'short'> {
  const [start, end] = [from, to].map((one) =>
    one.length === 10 ? formats.shortDate(instantOf(one)) : formats.shortMonth(instantOf(one)),
  ) as [string, string];
  if (from === to) return { date: start, short: start };
  return {
    date: fill(words.days.range, { from: start, to: end }),
    short: fill(words.days.up_to, { to: end }),
  };
}
