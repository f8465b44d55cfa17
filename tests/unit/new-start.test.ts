import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { gapBetween, type Box } from '../../src/figures/kit/geometry.ts';
import { measureText } from '../../src/figures/kit/measure.ts';
import {
  layoutNewStart,
  type NewStartGeometry,
} from '../../src/figures/charts/new-start/new-start-layout.ts';
import { rangeOf, type LimitPanel } from '../../src/figures/charts/new-start/new-start-panel.ts';
import {
  describeNewStart,
  tabulateNewStart,
} from '../../src/figures/charts/new-start/new-start-words.ts';
import type { LimitedQuantity } from '../../src/figures/charts/new-start/new-start-schema.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { QUANTITIES } from '../../src/figures/charts/new-start/new-start-facts.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts, root, scenes, stepsWithFigure } from './real-story.ts';
import { forms, moment, plateSize } from './stages.ts';

const wide = { width: 863, height: 471 };
const window = [instantOf('2008-01-01'), instantOf('2026-12-31')] as const;
const at = (date: string, size = wide, highlight: LimitedQuantity = 'warheads') =>
  layoutNewStart(
    { from: highlight, to: highlight, t: 0 },
    layoutContext(size, { window, cursor: instantOf(date) }),
  );
const panelOf = ({ panels }: NewStartGeometry, quantity: LimitedQuantity): LimitPanel =>
  found(
    panels.find((panel) => panel.quantity === quantity),
    `the panel of ${quantity}`,
  );
const valuesOf = (panel: LimitPanel, party: string) =>
  panel.marks.filter((mark) => mark.party === party).map(({ value }) => value);

/** The series as it is in content/: what is drawn must be that and nothing else. */
const rows = csvParse(readFileSync(`${root}/content/data/series/new_start.csv`, 'utf8'));
const active = scenes.filter(({ figure }) => figure?.name === 'new_start');

describe('what was declared under New START', () => {
  it('begins with the first exchange, as the State Department published it', () => {
    const first = at('2011-06-01');
    const drawn = QUANTITIES.map((quantity) => [
      valuesOf(panelOf(first, quantity), 'us'),
      valuesOf(panelOf(first, quantity), 'russia'),
    ]);
    expect(drawn).toEqual([
      [[1800], [1537]],
      [[882], [521]],
      [[1124], [865]],
    ]);
  });

  it('draws every number of the series, each once and at its height', () => {
    const geometry = at('2026-05-31');
    for (const quantity of QUANTITIES) {
      const panel = panelOf(geometry, quantity);
      const [low, high] = rangeOf(facts, quantity);
      const limit = facts.newStart.limits[quantity];
      const perUnit =
        (panel.limit.y - (panel.marks[0]?.y ?? 0)) / ((panel.marks[0]?.value ?? 0) - limit);
      for (const party of ['us', 'russia']) {
        const given = rows.filter((row) => row.party === party && row[quantity] !== '');
        expect(valuesOf(panel, party)).toEqual(given.map((row) => Number(row[quantity])));
      }
      for (const { value, y } of panel.marks) {
        expect(y).toBeCloseTo(panel.limit.y - (value - limit) * perUnit, 6);
        expect(value).toBeGreaterThan(low);
        expect(value).toBeLessThanOrEqual(high);
      }
      expect(panel.marks.filter(({ isComputed }) => isComputed)).toHaveLength(
        rows.filter((row) => (row.computed ?? '').split(' ').includes(quantity)).length,
      );
    }
  });

  it('draws the three limits of the treaty and labels them with their numbers', () => {
    expect(facts.newStart.limits).toEqual({ warheads: 1550, deployed: 700, launchers: 800 });
    const names = at('2020-01-16').panels.map(({ limitName }) => limitName.text);
    expect(names).toEqual(['limit 1,550', 'limit 700', 'limit 800']);
  });

  it('draws a limit dashed until the day from which it applies', () => {
    const { limit } = panelOf(at('2020-01-16'), 'warheads');
    const xOf = (date: string) =>
      ((instantOf(date) - window[0]) / (window[1] - window[0])) * wide.width;
    expect(limit.from).toBeCloseTo(xOf('2010-04-08'), 6);
    expect(limit.applies).toBeCloseTo(xOf('2018-02-05'), 6);
    expect(limit.to).toBeCloseTo(xOf('2020-01-16'), 6);
    const over = panelOf(at('2026-05-31'), 'warheads').limit;
    expect(over.to).toBeCloseTo(xOf('2026-02-05'), 6);
  });

  it('leaves gaps: no line passes an exchange without a figure', () => {
    const geometry = at('2026-05-31');
    for (const quantity of QUANTITIES) {
      const { lines, gaps } = panelOf(geometry, quantity);
      const dates = rows.filter((row) => row[quantity] === '').map((row) => row.as_of ?? '');
      expect(gaps.map(({ key }) => key).sort()).toEqual([...new Set(dates)].sort());
      for (const { party, points } of lines) {
        const from = points[0]?.[0] ?? 0;
        const to = points.at(-1)?.[0] ?? 0;
        const without = rows.filter((row) => row.party === party && row[quantity] === '');
        for (const row of without) {
          const x =
            ((instantOf(row.as_of ?? '') - window[0]) / (window[1] - window[0])) * wide.width;
          expect(x > from && x < to, `${quantity} of ${party} on ${row.as_of ?? ''}`).toBe(false);
        }
      }
    }
  });

  it('distinguishes what was refused from what was not found', () => {
    const { gaps } = panelOf(at('2026-05-31'), 'warheads');
    expect(gaps.filter(({ isRefused }) => isRefused).map(({ key }) => key)).toEqual(['2023-03-01']);
    expect(gaps.filter(({ isRefused }) => !isRefused).map(({ key }) => key)).toEqual([
      '2022-09-01',
    ]);
    const table = tabulateNewStart('2026-05-31', context);
    expect(table.rows.find(([date, side]) => date === '1 March 2023' && side === 'Russia')).toEqual(
      ['1 March 2023', 'Russia', 'not provided', 'not provided', 'not provided'],
    );
    expect(table.rows.find(([date]) => date === '1 September 2012')).toContain('not found by us');
  });

  it('draws nothing beyond the cursor or before it was known', () => {
    for (const date of ['2010-04-08', '2011-06-01', '2018-02-05', '2023-06-01', '2026-02-05']) {
      const geometry = at(date);
      for (const { marks, lines, gaps, limit } of geometry.panels) {
        const xs = [
          ...marks.map(({ x }) => x),
          ...lines.flatMap(({ points }) => points.map(([x]) => x)),
          ...gaps.map(({ x }) => x),
          limit.to,
        ];
        for (const x of xs) expect(x, date).toBeLessThanOrEqual(geometry.cursor.x + 1e-9);
      }
    }
    // Washington published its figures for the deadline 17 days later, Moscow on the day.
    const deadline = panelOf(at('2018-02-05'), 'warheads');
    expect(valuesOf(deadline, 'russia').at(-1)).toBe(1444);
    expect(valuesOf(deadline, 'us').at(-1)).toBe(1393);
    expect(valuesOf(panelOf(at('2018-02-22'), 'warheads'), 'us').at(-1)).toBe(1350);
    expect(at('2011-05-31').panels.every(({ marks }) => marks.length === 0)).toBe(true);
  });

  it('states that Russia disputes the American 800 once that is known', () => {
    const note = 'Russia disputes the American 800.';
    expect(describeNewStart('2018-02-27', context)).toContain(note);
    expect(describeNewStart('2018-02-26', context)).not.toContain('disputes');
    const noted = at('2018-02-27')
      .notes.map(({ text }) => text)
      .join(' ');
    expect(noted).toContain(note);
  });

  it('keeps its labels on the plate and its values apart, at every size and in every step', () => {
    expect(active.map(({ step }) => step).sort()).toEqual(stepsWithFigure('new_start').sort());
    for (const form of forms) {
      const size = plateSize(form);
      for (const { step, figure, timeline } of active) {
        if (figure?.name !== 'new_start') continue;
        const geometry = layoutNewStart(
          { from: figure.highlight, to: figure.highlight, t: 0 },
          layoutContext(size, {
            window: [instantOf(timeline.window[0]), instantOf(timeline.window[1])],
            cursor: instantOf(timeline.cursor),
          }),
        );
        const name = moment(form, step);
        for (const { values, box } of geometry.panels) {
          const boxes: Box[] = values.flatMap(({ x, align, lines }) =>
            lines.map(({ y, text }) => {
              const width = measureText(text, 'bar');
              return { x: align === 'start' ? x : x - width, y: y - 9, width, height: 11 };
            }),
          );
          expect(boxes.length, name).toBeGreaterThanOrEqual(2);
          for (const [index, one] of boxes.entries()) {
            expect(one.x, name).toBeGreaterThanOrEqual(0);
            expect(one.x + one.width, name).toBeLessThanOrEqual(size.width);
            expect(one.y, name).toBeGreaterThanOrEqual(box.y);
            expect(one.y + one.height, name).toBeLessThanOrEqual(box.y + box.height + 1);
            for (const other of boxes.slice(index + 1)) {
              expect(gapBetween(one, other), name).toBeGreaterThanOrEqual(0);
            }
          }
        }
      }
    }
  });

  it('writes the last counts above or below a limit, never on its line', () => {
    for (const width of [292, 640, 863, 1180]) {
      const size = { width, height: width < 480 ? 221 : width * 0.56 };
      for (const date of ['2023-06-01', '2025-12-31', '2026-02-05']) {
        for (const { limit, values, quantity } of at(date, size).panels) {
          for (const { align, x, lines } of values) {
            if (align !== 'end' || x > limit.to) continue;
            for (const { y, text } of lines) {
              const box = { x: 0, y: y - 9, width: 1, height: 12 };
              const line = { x: 0, y: limit.y, width: 1, height: 0 };
              expect(
                gapBetween(box, line),
                `${text}, ${quantity}, ${date}, ${String(width)}`,
              ).toBeGreaterThanOrEqual(1);
            }
          }
        }
      }
    }
  });

  it('shows only the highlighted panel on a small plate, and all three on a large one', () => {
    const small = at('2020-01-16', { width: 292, height: 221 }, 'launchers');
    expect(small.panels.map(({ quantity }) => quantity)).toEqual(['launchers']);
    expect(at('2020-01-16').panels.map(({ quantity }) => quantity)).toEqual(QUANTITIES);
  });
});
