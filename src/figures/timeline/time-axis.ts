import { smooth } from '../kit/presence.ts';
import { timeScale } from '../kit/time-scale.ts';
import type { TimelineWords } from './timeline-words.ts';

/** A date on the axis. */
export interface AxisTick {
  key: string;
  x: number;
  presence: number;
  label: string;
  labelPresence: number;
  isYear: boolean;
}

type Level = 'two-decades' | 'decade' | 'half-decade' | 'year' | 'quarter' | 'month';

const YEAR_MS = 365.25 * 24 * 3600 * 1000;
const monthsOf: Record<Level, number> = {
  'two-decades': 240,
  decade: 120,
  'half-decade': 60,
  year: 12,
  quarter: 3,
  month: 1,
};
const levels: readonly Level[] = [
  'two-decades',
  'decade',
  'half-decade',
  'year',
  'quarter',
  'month',
];

/** Ticks and their labels fade in when they are this many pixels apart. */
const TICK_GAP = { from: 5, to: 6 };
const LABEL_GAP = { from: 58, to: 62 };

/** Years and months on the axis; a date keeps its tick when finer ones appear. */
export function layoutAxis(
  window: readonly [from: number, to: number],
  width: number,
  words: TimelineWords,
): AxisTick[] {
  const [from, to] = window;
  const xOf = timeScale(window, width);
  const perYear = (YEAR_MS / (to - from)) * width;
  const appear = (level: Level, gap: { from: number; to: number }) =>
    smooth(((monthsOf[level] / 12) * perYear - gap.from) / (gap.to - gap.from));
  const finest = levels.findLast((level) => appear(level, TICK_GAP) > 0) ?? 'two-decades';
  const stepMonths = monthsOf[finest];

  const start = new Date(from);
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / stepMonths);
  const ticks: AxisTick[] = [];
  for (let index = first; ; index += 1) {
    const months = index * stepMonths;
    const instant = Date.UTC(Math.floor(months / 12), months % 12, 1);
    if (instant > to) return ticks;
    if (instant < from) continue;
    const level = levels.find((candidate) => months % monthsOf[candidate] === 0) ?? finest;
    const isYear = monthsOf[level] >= 12;
    ticks.push({
      key: String(instant),
      x: xOf(instant),
      presence: appear(level, TICK_GAP),
      label: isYear ? words.year(instant) : words.month(instant),
      labelPresence: appear(level, LABEL_GAP),
      isYear,
    });
  }
}
