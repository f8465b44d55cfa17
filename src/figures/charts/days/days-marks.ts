import { instantOf } from '../../../story/facts/dates.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext } from '../figure.ts';
import type { DaysScene } from './days-schema.ts';

/** A day in ms. */
export const DAY = 86_400_000;

/** A day on which something happens. */
export interface MarkedDay {
  key: string;
  /** In ms since 1970 (UTC). */
  at: number;
  what: string;
  /** Whether it was only announced for that day. */
  isAhead: boolean;
}

/** The days that a calendar marks, in order. */
export function markedDays(scene: DaysScene, { facts, words }: FigureContext): MarkedDay[] {
  const marks = scene.marks.flatMap((id): MarkedDay[] => {
    const event = facts.markedDays[id];
    if (!event) return [];
    return [{ key: id, at: instantOf(event.date), what: event.title, isAhead: false }];
  });
  const treaty = scene.until === undefined ? undefined : facts.treaties[scene.until];
  const end = treaty
    ? [
        {
          key: 'until',
          at: instantOf(scene.to),
          what: fill(words.days.until, { treaty: treaty.label }),
          isAhead: true,
        },
      ]
    : [];
  return [...marks, ...end];
}
