import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { measureText } from '../../src/figures/kit/measure.ts';
import { layoutAxis } from '../../src/figures/timeline/time-axis.ts';
import { windowOf } from '../../src/figures/timeline/timeline-scene.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { found } from './found.ts';
import { facts, pictureWords, scenes } from './real-story.ts';
import { drawBetween } from './draw-between.ts';
import { forms } from './stages.ts';

const random = randomLcg(7);

describe('years and months on the axis', () => {
  const words = pictureWords.timeline;
  const DAY = 24 * 3600 * 1000;
  const axes = Array.from({ length: 600 }, () => {
    const days = 30 * 800 ** random();
    const from = instantOf('1963-01-01') + drawBetween(random, 0, 38 * 365) * DAY;
    const width = drawBetween(random, 292, 1240);
    return { width, window: [from, from + days * DAY] as const };
  }).concat(
    scenes.flatMap((scene) =>
      forms.map((form) => ({ width: form.ribbon.width, window: windowOf(scene.timeline) })),
    ),
  );

  test('labels are 60 px apart', () => {
    let compared = 0;
    for (const { window, width } of axes) {
      const labelled = layoutAxis(window, width, words).filter((tick) => tick.labelPresence > 0.5);
      labelled.slice(1).forEach((tick, index) => {
        // February has three days less than the mean month, by which the axis decides.
        const isMonths = !tick.isYear || !labelled[index]?.isYear;
        const gap = tick.x - (labelled[index]?.x ?? NaN);
        expect(gap, `${tick.label} at ${String(width)}`).toBeGreaterThanOrEqual(
          isMonths ? 54 : 59.9,
        );
        compared += 1;
      });
    }
    expect(compared).toBeGreaterThan(1000);
  });

  test('labels never overlap, even while they fade', () => {
    for (const { window, width } of axes) {
      const shown = layoutAxis(window, width, words).filter((tick) => tick.labelPresence > 0);
      shown.slice(1).forEach((tick, index) => {
        const before = found(shown[index], 'the tick before');
        const end = before.x + 4 + measureText(before.label, 'year');
        expect(end, `${before.label} and ${tick.label}`).toBeLessThan(tick.x + 4);
      });
    }
  });

  test('every tick is at its date, in order, and within the ribbon', () => {
    for (const { window, width } of axes) {
      const ticks = layoutAxis(window, width, words);
      ticks.forEach((tick, index) => {
        const [from, to] = window;
        expect(tick.x).toBeCloseTo(((Number(tick.key) - from) / (to - from)) * width, 6);
        expect(tick.x).toBeGreaterThanOrEqual(0);
        expect(tick.x).toBeLessThanOrEqual(width);
        expect(tick.x).toBeGreaterThan(ticks[index - 1]?.x ?? -1);
      });
    }
  });

  test('the whole span has labels even on the narrowest ribbon', () => {
    const [first, last] = facts.span;
    const ticks = layoutAxis([instantOf(first), instantOf(last)], 292, words);
    expect(ticks.filter((tick) => tick.labelPresence === 1).map((tick) => tick.label)).toEqual([
      '1980',
      '2000',
      '2020',
    ]);
  });

  test('a wide ribbon labels every year, and a single year its months', () => {
    const labelsOf = (from: string, to: string, width: number) =>
      layoutAxis([instantOf(from), instantOf(to)], width, words)
        .filter((tick) => tick.labelPresence === 1)
        .map((tick) => tick.label);
    expect(labelsOf('2017-01-01', '2021-01-01', 400)).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
    ]);
    expect(labelsOf('1985-01-01', '2022-01-01', 700)).toEqual([
      ...['1985', '1990', '1995', '2000', '2005', '2010', '2015', '2020'],
    ]);
    expect(labelsOf('2019-11-01', '2020-03-01', 500)).toEqual(['Nov', 'Dec', '2020', 'Feb', 'Mar']);
  });
});
