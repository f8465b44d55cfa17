import { describe, expect, it } from 'vitest';
import { interpolateFigures } from '../../src/figures/registry.ts';
import {
  lastYear,
  layoutStockpiles,
  LINES,
} from '../../src/figures/stockpiles/stockpiles-layout.ts';
import { tabulateStockpiles } from '../../src/figures/stockpiles/stockpiles-words.ts';
import { instantOf } from '../../src/story/dates.ts';
import { facts, formats, pictureWords } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const { stockpiles } = facts;
const context = { facts, ...pictureWords.figures };
const window = [instantOf('1963-01-01'), instantOf('2026-12-31')] as const;
const at = (date: string, size = { width: 900, height: 500 }) =>
  layoutStockpiles({ window, cursor: instantOf(date) }, size, context, 1);
const inYear = (line: (typeof LINES)[number], year: number) =>
  stockpiles[line].find(([one]) => one === year)?.[1];

describe('the stockpile curve', () => {
  // As content/data/series/warheads.csv and its source have them: the peaks, and the total of 1986.
  it('draws the figures of its source', () => {
    expect(inYear('us', 1967)).toBe(31_255);
    expect(inYear('russia', 1986)).toBe(40_159);
    expect(inYear('all', 1986)).toBe(64_452);
    expect(Math.max(...stockpiles.all.map(([, warheads]) => warheads))).toBe(64_452);
    expect(stockpiles.with_retired.at(-1)?.[0]).toBe(2023);
  });

  it('puts a year in its middle, at a height in proportion', () => {
    const { lines, base, grid } = at('2020-01-16');
    const all = lines.find(({ name }) => name === 'all')?.points ?? [];
    const [x, y] = all[1986 - 1945] ?? [0, 0];
    expect(x).toBeCloseTo(((instantOf('1986') - window[0]) / (window[1] - window[0])) * 900, 6);
    const perWarhead = (base - (grid[1]?.y ?? 0)) / 20_000;
    expect(y).toBeCloseTo(base - 64_452 * perWarhead, 6);
  });

  it('draws nothing beyond the cursor', () => {
    for (const date of ['1969-11-17', '1991-07-31', '2019-08-06', '2026-05-31']) {
      const { lines, cursor } = at(date);
      for (const { points } of lines) {
        for (const [x] of points) expect(x).toBeLessThanOrEqual(cursor.x + 1e-9);
      }
    }
  });

  it('names the last year whose middle has come', () => {
    expect(lastYear(stockpiles.all, instantOf('1991-06-30'))?.[0]).toBe(1990);
    expect(lastYear(stockpiles.all, instantOf('1992-01-01'))?.[0]).toBe(1991);
    const texts = at('1991-07-31').labels.map(({ text }) => text);
    expect(texts).toContain(`Soviet Union ${formats.number(inYear('russia', 1991) ?? 0)}`);
    expect(at('2019-08-06').labels.map(({ text }) => text)).toContain(
      `Russia ${formats.number(inYear('russia', 2019) ?? 0)}`,
    );
  });

  it('keeps its names apart and on the plate, at every size', () => {
    for (const form of forms) {
      const size = plateSize(form);
      for (const date of ['1963-06-20', '1969-11-17', '1991-07-31', '2019-08-06', '2026-05-31']) {
        const ys = at(date, size).labels.map(({ y }) => y);
        for (const [index, y] of ys.entries()) {
          expect(y).toBeLessThanOrEqual(size.height);
          expect(y).toBeGreaterThan(0);
          const next = ys[index + 1];
          if (next !== undefined) expect(next - y).toBeGreaterThanOrEqual(15.9);
        }
      }
    }
  });

  it('has all its figures in its table, and none later than its day', () => {
    const table = tabulateStockpiles('1991-07-31', context);
    expect(table.head).toHaveLength(LINES.length + 1);
    expect(table.rows.at(-1)?.[0]).toBe('1991');
    const row = table.rows.find(([year]) => year === '1986') ?? [];
    expect(row).toContain(formats.number(64_452));
    expect(row).toContain(formats.number(40_159));
  });
});

describe('a figure over the map', () => {
  it('comes and goes in the passage, and stays between two steps that both have it', () => {
    const curve = { name: 'stockpiles' } as const;
    const comes = interpolateFigures(null, curve);
    expect(comes(0)).toMatchObject([{ name: 'stockpiles', presence: 0 }]);
    expect(comes(1)).toMatchObject([{ name: 'stockpiles', presence: 1 }]);
    const stays = interpolateFigures(curve, curve);
    expect(stays(0.5)).toMatchObject([{ name: 'stockpiles', presence: 1 }]);
    expect(interpolateFigures(null, null)(0.5)).toEqual([]);
  });
});
