import { describe, expect, it } from 'vitest';
import { layoutDays, type DayKind } from '../../src/figures/charts/days/days-layout.ts';
import { describeDays, tabulateDays } from '../../src/figures/charts/days/days-words.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { scenes } from './real-story.ts';
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
    for (const step of ['six-months-notice', 'two-steps'])
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
        expect(side, where).toBeGreaterThan(6);
      }
  });

  it('says how many days are left, and lists what happens', () => {
    const { figure, date } = calendarOf('six-months-notice');
    expect(describeDays(figure, date, context)).toContain('Days left: 181.');
    expect(tabulateDays(figure, context).rows.map(([day]) => day)).toEqual([
      '2 Feb 2019',
      '2 Aug 2019',
    ]);
  });
});
