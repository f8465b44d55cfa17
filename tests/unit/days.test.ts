import type { PlacedLabel } from '../../src/figures/kit/figure-labels.ts';
import { describe, expect, it } from 'vitest';
import { layoutDays, type DayKind } from '../../src/figures/charts/days/days-layout.ts';
import { describeDays, tabulateDays } from '../../src/figures/charts/days/days-words.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { scenes, stepsWithFigure } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const calendarOf = (step: string) => {
  const scene = found(
    scenes.find((one) => one.step === step),
    step,
  );
  if (scene.figure?.name !== 'days') throw new Error(`no calendar in ${step}`);
  return { figure: scene.figure, date: scene.timeline.cursor };
};
const wide = { width: 863, height: 471 };
const layout = (step: string, size = wide, date = calendarOf(step).date) =>
  layoutDays(
    calendarOf(step).figure,
    layoutContext(size, { window: [0, 1], cursor: instantOf(date) }),
  );
const count = (step: string, date?: string) => {
  const { days } = layout(step, wide, date);
  return (kind: DayKind) => days.filter((day) => day.kind === kind).length;
};

/** Whether each month has a line of its own: their names stand below each other. */
const hasLines = (labels: PlacedLabel[]) =>
  new Set(labels.filter(({ key }) => /^\d{4}-\d{2}$/.test(key)).map(({ box }) => box.x)).size === 1;

describe('the calendar', () => {
  it('draws each day from the notice to the end, and fills those that have gone', () => {
    // From 2 February to 2 August 2019, both included, there are 182 days.
    const today = count('six-months-notice');
    expect([today('marked'), today('gone'), today('ahead'), today('last')]).toEqual([1, 0, 180, 1]);
    const march = count('six-months-notice', '2019-03-04');
    expect([march('marked'), march('gone'), march('ahead')]).toEqual([1, 30, 150]);
  });

  it('puts days in weeks that begin on Monday', () => {
    const { days, numbers } = layout('two-steps');
    expect(days).toHaveLength(30);
    const left = Math.min(...days.map(({ x }) => x));
    const mondays = numbers.filter((_, index) => days[index]?.x === left).map(({ text }) => text);
    expect(mondays).toEqual(['6', '13', '20', '27']);
    expect(days.filter(({ kind }) => kind === 'marked')).toHaveLength(2);
  });

  it('keeps days on the plate and clear of all words, at every size', () => {
    for (const step of stepsWithFigure('days'))
      for (const form of forms) {
        const size = plateSize(form);
        const { days, side, labels, notes } = layout(step, size);
        const where = `${step} ${String(size.width)}`;
        const foot = Math.max(...notes.map(({ y }) => y));
        for (const { x, y } of days) {
          expect(x + side, where).toBeLessThanOrEqual(size.width);
          expect(y + side, where).toBeLessThanOrEqual(size.height);
          expect(y, where).toBeGreaterThan(foot);
          for (const { box } of labels) {
            const apart =
              x >= box.x + box.width ||
              box.x >= x + side ||
              y >= box.y + box.height - 1 ||
              box.y >= y + side;
            expect(apart, `${where} ${String(x)} ${String(y)}`).toBe(true);
          }
        }
        expect(side, where).toBeGreaterThan(hasLines(labels) ? 4 : 6);
      }
  });

  it('gives each month a line where there are many, and names as many as have room', () => {
    const size = { width: 292, height: 219 };
    const { days, labels, side } = layout('one-year-more', size);
    const rows = new Set(days.map(({ y }) => y));
    expect(rows.size).toBe(18);
    expect(new Set(days.map(({ x }) => x)).size).toBe(31);
    // The names that have room are of the first month and of quarters.
    const names = labels.filter(({ key }) => /^\d{4}-\d{2}$/.test(key)).map(({ key }) => key);
    expect(names).toEqual(['2025-09', '2026-01', '2026-04', '2026-07', '2026-10', '2027-01']);
    expect(side).toBeGreaterThan(4);
    expect(layout('one-year-more').labels.filter(({ key }) => /^\d{4}-/.test(key))).toHaveLength(
      18,
    );
  });

  it('draws a year on offer after the end that is fixed, and no answer', () => {
    const today = count('one-year-more');
    expect([today('marked'), today('last'), today('offered')]).toEqual([2, 1, 365]);
  });

  it('draws what stops for as long as was said, and a month in which something is due', () => {
    expect(count('did-talking-help')('stopped')).toBe(34);
    expect(count('the-glider')('announced')).toBe(31);
  });

  it('tells of an end that has been put off, from the day on which it was', () => {
    const { figure, date } = calendarOf('two-days-to-spare');
    const endOn = (day: string) => tabulateDays(figure, day, context).rows.at(-1);
    expect(endOn(date)).toEqual(['5 Feb 2021', 'New START was to end']);
    expect(endOn('2021-02-02')).toEqual(['5 Feb 2021', 'New START is to end']);
  });

  it('says how many days are left, and lists what happens', () => {
    const { figure, date } = calendarOf('six-months-notice');
    expect(describeDays(figure, date, context)).toContain('Days left: 181.');
    expect(tabulateDays(figure, date, context).rows.map(([day]) => day)).toEqual([
      '2 Feb 2019',
      '2 Aug 2019',
    ]);
  });
});
