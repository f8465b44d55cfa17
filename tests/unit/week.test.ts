import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import { layoutWeek } from '../../src/figures/charts/week/week-layout.ts';
import { describeWeek, tabulateWeek } from '../../src/figures/charts/week/week-words.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts, scenes } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const { figure, timeline } = found(
  scenes.find(({ step }) => step === 'one-week'),
  'one week',
);
if (figure?.name !== 'week') throw new Error('no week');
const layout = (size = { width: 863, height: 471 }) =>
  layoutWeek(figure, layoutContext(size, { window: [0, 1], cursor: instantOf(timeline.cursor) }));

describe('the week', () => {
  it('puts each meeting on its day and in its city, with the sign of that', () => {
    const { marks, columns, lanes } = layout();
    expect(columns).toHaveLength(7);
    expect(lanes).toHaveLength(3);
    for (const [index, { event, on }] of figure.stops.entries()) {
      const mark = found(marks[index], event);
      const day = (instantOf(on) - instantOf(figure.from)) / 86_400_000;
      const column = found(columns[day], on);
      expect(mark.x).toBeCloseTo(column.x + column.width / 2, 6);
      const place = found(facts.events.find(({ id }) => id === event)?.places[0], event);
      expect(mark.sign).toBe(facts.places[place]?.sign);
    }
  });

  it('leaves the days after the step blank', () => {
    expect(layout().columns.filter(({ isAhead }) => isAhead)).toHaveLength(3);
    const { cursor, lanes } = layout();
    for (const { until } of lanes) expect(until).toBe(cursor.x);
  });

  it('says who met on every mark, clear of the marks, at every size', () => {
    for (const form of forms) {
      const { labels, marks, radius } = layout(plateSize(form));
      const said = labels.filter(({ key }) => key.startsWith('who '));
      expect(said, String(form.stage.width)).toHaveLength(figure.stops.length);
      for (const { x, y } of marks)
        for (const { box } of said) {
          const sign = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
          expect(gapBetween(box, sign)).toBeGreaterThanOrEqual(0);
        }
    }
  });

  it('has a description and a table', () => {
    expect(describeWeek(figure, context)).toContain('Wed 12 Jan 2022, Brussels, NATO and Russia');
    expect(tabulateWeek(figure, context).rows[0]).toEqual([
      'Mon 10 Jan 2022',
      'Geneva',
      'Sherman and Ryabkov',
    ]);
  });
});
