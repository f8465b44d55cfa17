import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import { layoutOpenSkiesFlights } from '../../src/figures/charts/open-skies-flights/open-skies-flights-layout.ts';
import {
  describeOpenSkiesFlights,
  tabulateOpenSkiesFlights,
} from '../../src/figures/charts/open-skies-flights/open-skies-flights-words.ts';
import { tabulateLater } from '../../src/figures/plate/plate-table.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { dictionary, facts, figures, formats, pictureWords, scenes } from './real-story.ts';
import { forms, moment, plateSize } from './stages.ts';

const WINDOW = [instantOf('2001-01-01'), instantOf('2022-06-30')] as const;
const WIDTH = 900;
const at = (date: string, hasHindsight = false, size = { width: WIDTH, height: 500 }) =>
  layoutOpenSkiesFlights(
    layoutContext(size, { window: WINDOW, cursor: instantOf(date), hasHindsight }),
  );
const xOf = (date: string) => ((instantOf(date) - WINDOW[0]) / (WINDOW[1] - WINDOW[0])) * WIDTH;

/** From content/data/series/open_skies_flights.csv. */
const COUNTS = [
  ['2008-08-20', 500, false],
  ['2012-03-27', 840, true],
  ['2013-09-03', 1000, false],
  ['2020-05', 1500, true],
  ['2021-12-18', 1580, false],
] as const;

describe('the flights under Open Skies', () => {
  it('are points on the days for which a source counts them, with nothing between', () => {
    const { points, base, grid } = at('2022-01-01');
    expect(points.map(({ key, flights, isMinimum }) => [key, flights, isMinimum])).toEqual(COUNTS);
    const zero = base;
    const thousand = found(grid[2], 'a thousand').y;
    for (const [index, [date, flights]] of COUNTS.entries()) {
      const point = found(points[index], date);
      expect(point.x).toBeCloseTo(xOf(date), 6);
      expect(point.y).toBeCloseTo(zero - ((zero - thousand) * flights) / 1000, 6);
    }
  });

  it('are shown once they are counted, and later ones only as hindsight', () => {
    for (const [date, known] of [
      ['2008-08-19', 0],
      ['2008-08-20', 1],
      ['2019-10-21', 3],
      ['2021-02-03', 4],
    ] as const) {
      const then = at(date);
      expect(then.points, date).toHaveLength(known);
      for (const { x, isLater } of then.points) {
        expect(x).toBeLessThanOrEqual(then.cursor.x);
        expect(isLater).toBe(false);
      }
      const now = at(date, true).points;
      expect(now).toHaveLength(COUNTS.length);
      expect(now.map(({ isLater }) => isLater)).toEqual(COUNTS.map((_, index) => index >= known));
    }
    const said = ({ notes }: ReturnType<typeof at>) => notes.map(({ text }) => text).join(' ');
    expect(said(at('2019-10-21'))).not.toContain('Russian Foreign Ministry');
    expect(said(at('2019-10-21', true))).toContain('Violet, dashed: known only later.');
  });

  it('state their sources, what was not found, and "more than" where the source does', () => {
    const { labels, notes } = at('2019-10-21');
    const said = notes.map(({ text }) => text).join(' ');
    expect(said).toContain('OSCE, US Department of State and Sputnik via UrduPoint.');
    expect(said).toContain('Flights in each year: not found.');
    const texts = labels.map(({ lines }) => lines.map(({ text }) => text).join(', '));
    expect(texts).toContain('more than 840, 27 Mar 2012');
    expect(texts).toContain('1,000, 3 Sept 2013');
    expect(texts).toContain('In force, 1 Jan 2002');
  });

  it('have labels that are clear of each other, of the points and of the edges, at every size', () => {
    for (const form of forms) {
      const size = plateSize(form);
      for (const hasHindsight of [false, true]) {
        const name = moment(form, String(hasHindsight));
        const { labels, notes, points } = at('2019-10-21', hasHindsight, size);
        const foot = Math.max(...notes.map(({ y }) => y));
        const keys = labels.map(({ key }) => key);
        for (const { key } of points) expect(keys, name).toContain(key);
        for (const { key, lines } of labels)
          expect(lines.map(({ text }) => text).join(' '), name).toContain(
            key === 'start' ? '2002' : key.slice(0, 4),
          );
        for (const [index, { box }] of labels.entries()) {
          expect(box.x, name).toBeGreaterThanOrEqual(0);
          expect(box.y, name).toBeGreaterThan(foot);
          expect(box.x + box.width, name).toBeLessThanOrEqual(size.width);
          expect(box.y + box.height, name).toBeLessThanOrEqual(size.height);
          for (const other of labels.slice(index + 1))
            expect(gapBetween(box, other.box), name).toBeGreaterThanOrEqual(0);
          for (const { x, y } of points)
            expect(gapBetween(box, { x, y, width: 0, height: 0 }), name).toBeGreaterThan(2);
        }
      }
    }
  });

  it('are in the description and the table up to the step, and later ones in another table', () => {
    const words = describeOpenSkiesFlights('2019-10-21', context);
    expect(words).toContain('more than 840 by 27 March 2012 and 1,000 by 3 September 2013.');
    expect(words).toContain('Flights in each year: not found.');
    expect(words).not.toContain('1,500');
    expect(tabulateOpenSkiesFlights('2019-10-20', context).rows).toHaveLength(3);
    const scene = found(
      scenes.find(({ figure }) => figure?.name === 'open_skies_flights'),
      'a step with the flights',
    );
    const later = tabulateLater(scene, facts, dictionary, pictureWords, formats, figures);
    expect(later[0]?.caption).toBe(dictionary.figures.open_skies_flights.caption_later);
    expect(later[0]?.rows.map(([, made]) => made)).toEqual(['more than 1,500', '1,580']);
  });

  it('draws a sign for each flight that is planned, from the day on which that was known', () => {
    const { planned, cursor } = at('2019-10-21');
    expect([planned?.asked, planned?.others]).toEqual([21, 17]);
    const { x = 0, pitch = 0 } = planned ?? {};
    expect(x + 38 * pitch).toBeLessThanOrEqual(cursor.x);
    expect(at('2019-10-20').planned).toBeNull();
    expect(at('2020-01-01').planned).toBeNull();
    // On the lowest plates the counts need all the room.
    expect(at('2019-10-21', false, { width: 292, height: 219 }).planned).toBeNull();
    const rows = tabulateOpenSkiesFlights('2019-10-21', context).rows;
    expect(rows.at(-1)?.[1]).toBe('planned over Russia: 38, of which for Washington: 21');
    expect(describeOpenSkiesFlights('2019-10-20', context)).not.toContain('38');
  });
});
