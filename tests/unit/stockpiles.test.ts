import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import { interpolateFigures } from '../../src/figures/charts/registry.ts';
import {
  interpolateStockpiles,
  layoutStockpiles,
  LINES,
} from '../../src/figures/charts/stockpiles/stockpiles-layout.ts';
import { lastYear } from '../../src/figures/charts/stockpiles/stockpiles-years.ts';
import {
  describeStockpiles,
  tabulateStockpiles,
} from '../../src/figures/charts/stockpiles/stockpiles-words.ts';
import type { FigureScene } from '../../src/schema/figure.ts';
import type { StockpileLine } from '../../src/figures/charts/stockpiles/stockpile-lines.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts, figures, formats, scenes } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const { stockpiles } = facts;
const window = [instantOf('1945-01-01'), instantOf('2026-12-31')] as const;
const scene = (...lines: StockpileLine[]) => ({ name: 'stockpiles' as const, lines });
const both = scene('us', 'russia');
const every = scene(...LINES);
const dates = ['1963-06-20', '1969-11-17', '1991-07-31', '2002-05-24', '2019-08-06', '2026-05-31'];
const roomy = { width: 900, height: 500 };
/** The smallest plate that a stage has room for. */
const sizes = [...forms.map(plateSize), { width: 306, height: 200 }];

const at = (date: string, size = roomy, own = every) =>
  layoutStockpiles(
    interpolateStockpiles(own, own)(0),
    layoutContext(size, { window, cursor: instantOf(date) }),
  );
const inYear = (line: StockpileLine, year: number) =>
  stockpiles[line].find(([one]) => one === year)?.[1];
const textsOf = (labels: ReturnType<typeof at>['labels']) =>
  labels.flatMap(({ lines }) => lines.map(({ text }) => text));

describe('the stockpile curve', () => {
  // From content/data/series/warheads.csv and its source: the peaks, and the total of 1986.
  it('draws the figures of its source', () => {
    expect(inYear('us', 1967)).toBe(31_255);
    expect(inYear('russia', 1986)).toBe(40_159);
    expect(inYear('all', 1986)).toBe(64_452);
    expect(Math.max(...stockpiles.all.map(([, warheads]) => warheads))).toBe(64_452);
    expect(stockpiles.with_retired.at(-1)?.[0]).toBe(2023);
  });

  it('places a year at its middle, at a proportional height', () => {
    const { lines, base, grid, points } = at('2020-01-16', roomy, both);
    const russia = found(
      lines.find(({ name }) => name === 'russia'),
      'the line of Russia',
    );
    const [x, y] = russia.points[1986 - 1945] ?? [0, 0];
    expect(x).toBeCloseTo(((instantOf('1986') - window[0]) / (window[1] - window[0])) * 900, 6);
    const perWarhead = (base - (grid[1]?.y ?? 0)) / 10_000;
    expect(y).toBeCloseTo(base - 40_159 * perWarhead, 6);
    expect(points.find(({ key }) => key === 'russia peak')).toMatchObject({ x, y });
  });

  it('draws nothing beyond the cursor', () => {
    for (const date of dates) {
      const { lines, areas, points, signatures, cursor } = at(date);
      const xs = [
        ...lines.flatMap((line) => line.points.map(([x]) => x)),
        ...areas.flatMap((area) => area.points.map(([x]) => x)),
        ...points.map(({ x }) => x),
        ...signatures.map(({ x }) => x),
      ];
      for (const { name, points: drawn } of lines) {
        const last = lastYear(stockpiles[name], instantOf(date))?.[0] ?? 0;
        const years = stockpiles[name].filter(([year]) => year <= last);
        // Between two years the line also has a point at the cursor.
        expect(drawn.length - years.length, `${name} on ${date}`).toBeOneOf([0, 1]);
      }
      for (const x of xs) expect(x).toBeLessThanOrEqual(cursor.x + 1e-9);
    }
  });

  it('labels the last year whose middle has passed, as the USSR while it existed', () => {
    expect(lastYear(stockpiles.all, instantOf('1991-06-30'))?.[0]).toBe(1990);
    expect(lastYear(stockpiles.all, instantOf('1992-01-01'))?.[0]).toBe(1991);
    const number = (line: StockpileLine, year: number) => formats.number(inYear(line, year) ?? 0);
    expect(textsOf(at('1991-07-31').labels)).toContain(`USSR ${number('russia', 1991)}`);
    expect(textsOf(at('2019-08-06').labels)).toContain(`Russia ${number('russia', 2019)}`);
  });

  it('gives the year of a number if its line ends before the others', () => {
    const text = found(
      textsOf(at('2026-08-01').labels).find((one) => one.startsWith('All, with retired')),
      'the label of the line that ends in 2023',
    );
    expect(text).toContain('(2023)');
  });

  it('labels a peak once the cursor has passed it, and not before', () => {
    const peaks = (date: string) => textsOf(at(date, roomy, both).peaks);
    expect(peaks('1966-01-01')).toEqual([]);
    expect(peaks('1972-05-26')).toContain('31,255 in 1967');
    expect(peaks('1986-06-01')).not.toContain('40,159 in 1986 (estimate)');
    for (const size of forms.map(plateSize)) {
      const texts = textsOf(at('2011-02-05', size, both).peaks);
      const where = JSON.stringify(size);
      expect(texts, where).toContain('31,255 in 1967');
      expect(texts, where).toContain('40,159 in 1986 (estimate)');
      expect(texts, where).toContain('Soviet Union');
    }
  });

  it('draws a vertical line on the day of every signature up to the cursor', () => {
    const { signatures, base } = at('2002-05-24', roomy, both);
    const signed = Object.values(facts.treaties).filter((one) => one.signed <= '2002-05-24');
    expect(signatures.map(({ treaty }) => treaty).sort()).toEqual(
      signed.map(({ id }) => id).sort(),
    );
    const salt1 = found(
      signatures.find(({ treaty }) => treaty === 'salt1'),
      'SALT I',
    );
    const x = ((instantOf('1972-05-26') - window[0]) / (window[1] - window[0])) * 900;
    expect(salt1.x).toBeCloseTo(x, 6);
    for (const { top } of signatures) expect(top).toBeLessThanOrEqual(base);
  });

  it('keeps its labels apart and on the plate, at every size', () => {
    for (const size of sizes) {
      for (const date of dates) {
        for (const own of [both, every]) {
          const { labels, peaks, notes } = at(date, size, own);
          const boxes = [...labels, ...peaks].map(({ box }) => box);
          expect(labels).toHaveLength(at(date, roomy, own).labels.length);
          const foot = Math.max(...notes.map(({ y }) => y));
          for (const [index, box] of boxes.entries()) {
            const where = `${String(size.width)} ${date} ${JSON.stringify(box)}`;
            expect(box.x, where).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width, where).toBeLessThanOrEqual(size.width);
            expect(box.y, where).toBeGreaterThanOrEqual(foot);
            expect(box.y + box.height, where).toBeLessThanOrEqual(size.height);
            for (const other of boxes.slice(index + 1)) {
              expect(gapBetween(box, other), where).toBeGreaterThanOrEqual(0);
            }
          }
        }
      }
    }
  });

  it('stretches its axis in a passage to a scene with higher lines', () => {
    const between = interpolateStockpiles(both, every);
    const heightOf = (t: number) => {
      const time = { window, cursor: instantOf('2019-08-06') };
      const { lines, base } = layoutStockpiles(between(t), layoutContext(roomy, time));
      const us = lines.find(({ name }) => name === 'us')?.points[1967 - 1945];
      return base - (us?.[1] ?? 0);
    };
    const heights = [0, 0.25, 0.5, 0.75, 1].map(heightOf);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(heights[4]).toBeLessThan((heights[0] ?? 0) * 0.7);
  });

  it('lists all its figures in its table, none later than its day', () => {
    const table = tabulateStockpiles(every, '1991-07-31', context);
    expect(table.head).toHaveLength(LINES.length + 1);
    expect(table.rows.at(-1)?.[0]).toBe('1991');
    const row = table.rows.find(([year]) => year === '1986') ?? [];
    expect(row).toContain(formats.number(64_452));
    expect(row).toContain(formats.number(40_159));
    expect(tabulateStockpiles(both, '1991-07-31', context).head).toHaveLength(3);
  });

  it('describes what it draws, and no peak that is still to come', () => {
    const words = describeStockpiles(both, '1979-06-18', context);
    expect(words).toContain('31,255 in 1967');
    expect(words).not.toContain('40,159');
    expect(describeStockpiles(both, '2011-02-05', context)).toContain('40,159 in 1986');
  });
});

describe('a figure over the map', () => {
  it('fades in and out in a passage, and stays between two steps that both have it', () => {
    const comes = interpolateFigures(figures, null, both);
    expect(comes(0)).toMatchObject([{ name: 'stockpiles', presence: 0 }]);
    expect(comes(1)).toMatchObject([{ name: 'stockpiles', presence: 1 }]);
    const stays = interpolateFigures(figures, both, both);
    expect(stays(0.5)).toMatchObject([{ name: 'stockpiles', presence: 1 }]);
    expect(interpolateFigures(figures, null, null)(0.5)).toEqual([]);
  });

  it('comes up over another scene of its own where the two have nothing in common', () => {
    const [a, b] = ['two-steps', 'one-year-more'].map(
      (step) => scenes.find((one) => one.step === step)?.figure ?? null,
    ) as [FigureScene, FigureScene];
    const passage = interpolateFigures(figures, a, b);
    expect(passage(0.25)).toMatchObject([
      { name: 'days', below: -0.25, state: a },
      { name: 'days', below: 0.75, state: b },
    ]);
    expect(interpolateFigures(figures, a, a)(0.5)).toMatchObject([{ presence: 1, state: a }]);
  });
});
