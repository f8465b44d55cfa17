import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import {
  enlargements,
  interpolateNatoMembers,
  layoutNatoMembers,
} from '../../src/figures/charts/nato-members/nato-members-layout.ts';
import {
  describeNatoMembers,
  tabulateNatoMembers,
} from '../../src/figures/charts/nato-members/nato-members-words.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { membersOn } from '../../src/story/facts/members.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts, story } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const scene = { name: 'nato_members' as const, marks: ['double_track', 'inf_ended'] };
const window = [instantOf('1945-01-01'), instantOf('2026-12-31')] as const;
const sizes = [...forms.map(plateSize), { width: 306, height: 200 }];
const WIDTH = 900;
const at = (date: string, size = { width: WIDTH, height: 500 }) =>
  layoutNatoMembers(
    interpolateNatoMembers(scene, scene)(0),
    layoutContext(size, { window, cursor: instantOf(date) }),
  );
const xOf = (date: string) => ((instantOf(date) - window[0]) / (window[1] - window[0])) * WIDTH;

describe('the members of NATO', () => {
  it('are as many as the data says, on any day', () => {
    expect(at('1949-04-04').count).toBe(12);
    expect(at('1979-12-12').count).toBe(15);
    expect(at('2017-06-04').count).toBe(28);
    expect(at('2017-06-05').count).toBe(29);
    expect(at('2020-01-17').count).toBe(29);
    expect(at('2020-03-27').count).toBe(30);
    expect(at('2024-03-07').count).toBe(32);
    for (const date of ['1951-06-01', '1960-01-01', '2003-01-01', '2020-01-17', '2025-01-01'])
      expect(at(date).count, date).toBe(membersOn(story.content, date).members.length);
  });

  it('rise on the day of an accession, or over its whole year if only that is known', () => {
    const { bands, line } = at('2025-01-01');
    const band = found(
      bands.find(({ key }) => key === '2004'),
      'the band of 2004',
    );
    expect(band.x).toBeCloseTo(xOf('2004-01-01'), 6);
    expect(band.x + band.width).toBeCloseTo(xOf('2005-01-01'), 6);
    const steps = enlargements(facts.accessions, instantOf('2025-01-01'));
    expect(steps.find(({ year }) => year === 2004)?.countries).toHaveLength(7);
    expect(bands.map(({ key }) => key)).not.toContain('2023');
    expect(line.some(([x]) => Math.abs(x - xOf('2023-04-04')) < 1e-6)).toBe(true);
  });

  it('do not count a member before the end of its year if only the year is known', () => {
    const { bands, count } = at('2004-12-30');
    expect(count).toBe(19);
    expect(bands.map(({ key }) => key)).not.toContain('2004');
    expect(at('2005-01-01').count).toBe(26);
  });

  it('are drawn up to the cursor, and so are the marked events', () => {
    for (const date of ['1955-01-01', '1979-12-12', '2019-08-02', '2020-01-17']) {
      const { bands, cursor, line, marks } = at(date);
      const xs = [
        ...line.map(([x]) => x),
        ...bands.map(({ x, width }) => x + width),
        ...marks.map(({ x }) => x),
      ];
      expect(xs.length).toBeGreaterThan(2);
      for (const x of xs) expect(x, date).toBeLessThanOrEqual(cursor.x + 1e-6);
    }
    expect(at('1979-12-11').marks).toEqual([]);
    expect(at('1979-12-12').marks.map(({ key }) => key)).toEqual(['double_track']);
  });

  it('keep their labels apart and on the plate, at every size', () => {
    for (const size of sizes) {
      const { labels, notes } = at('2020-01-17', size);
      const where = JSON.stringify(size);
      const foot = Math.max(...notes.map(({ y }) => y));
      expect(labels.length, where).toBeGreaterThan(3);
      for (const [index, { box }] of labels.entries()) {
        expect(box.x, where).toBeGreaterThanOrEqual(0);
        expect(box.y, where).toBeGreaterThan(foot);
        expect(box.x + box.width, where).toBeLessThanOrEqual(size.width);
        expect(box.y + box.height, where).toBeLessThanOrEqual(size.height);
        for (const other of labels.slice(index + 1))
          expect(gapBetween(box, other.box), where).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('have a number on the grid only where it is clear of the line', () => {
    for (const size of sizes) {
      const { line, numbers } = at('2020-01-17', size);
      const [x, y] = line[0] ?? [0, 0];
      expect(numbers.length, JSON.stringify(size)).toBeGreaterThanOrEqual(2);
      const upright = { x, y: line[1]?.[1] ?? y, width: 0, height: size.height };
      for (const { y: gridY, label } of numbers) {
        const box = { x: 6, y: gridY - 12, width: 14, height: 9 };
        expect(gapBetween(box, upright), label).toBeGreaterThan(0);
      }
    }
  });

  it('are listed in the table, none later than the step', () => {
    const { rows } = tabulateNatoMembers('2020-01-17', context);
    expect(rows).toHaveLength(29);
    expect(rows.at(-1)).toEqual(['Montenegro', '5 June 2017', '29']);
    expect(rows.flat()).not.toContain('North Macedonia');
    const words = describeNatoMembers(scene, '2020-01-17', context);
    expect(words).toContain('12 (1949)');
    expect(words).toContain('29 (2017)');
    expect(words).not.toContain('30');
  });
});
