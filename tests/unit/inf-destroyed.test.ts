import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import {
  circlePart,
  squarePart,
} from '../../src/figures/charts/inf-destroyed/inf-destroyed-draw.ts';
import {
  layoutInfDestroyed,
  MISSILES_PER_SIGN,
} from '../../src/figures/charts/inf-destroyed/inf-destroyed-layout.ts';
import {
  describeInfDestroyed,
  tabulateInfDestroyed,
} from '../../src/figures/charts/inf-destroyed/inf-destroyed-words.ts';
import type { InfSide } from '../../src/figures/charts/inf-destroyed/inf-destroyed-schema.ts';
import { instantOf } from '../../src/story/facts/dates.ts';
import { context, layoutContext } from './figure-context.ts';
import { facts } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const LAST = '1991-05-12';
const sizes = [...forms.map(plateSize), { width: 306, height: 200 }];
const at = (date: string, size = { width: 900, height: 500 }, presence = 1) => {
  const cursor = instantOf(date);
  return layoutInfDestroyed(layoutContext(size, { window: [cursor, cursor], cursor }, presence));
};
const signsOf = (geometry: ReturnType<typeof at>, side: InfSide) =>
  geometry.signs.filter((sign) => sign.side === side).reduce((sum, { part }) => sum + part, 0);

describe('what the INF Treaty destroyed', () => {
  it('adds up to what each side had to destroy', () => {
    const sum = (side: InfSide) =>
      facts.infDestroyed
        .filter((one) => one.side === side)
        .reduce((all, { missiles }) => all + missiles, 0);
    expect(sum('us')).toBe(846);
    expect(sum('ussr')).toBe(1846);
    expect(sum('us') + sum('ussr')).toBe(2692);
  });

  it('has one sign for every ten missiles on every plate, with the last of a type cut off', () => {
    for (const size of sizes) {
      const geometry = at(LAST, size);
      expect(signsOf(geometry, 'us') * MISSILES_PER_SIGN).toBeCloseTo(846, 6);
      expect(signsOf(geometry, 'ussr') * MISSILES_PER_SIGN).toBeCloseTo(1846, 6);
    }
  });

  it('shows a type only when the last of it is gone', () => {
    expect(signsOf(at('1989-07-05'), 'us')).toBe(0);
    expect(signsOf(at('1989-07-06'), 'us')).toBeCloseTo(16.9, 6);
    expect(signsOf(at('1989-10-27'), 'ussr')).toBeCloseTo(95.7, 6);
    expect(signsOf(at('1991-05-11'), 'ussr')).toBeCloseTo(95.7, 6);
    expect(tabulateInfDestroyed('1990-01-01', context).rows.flat()).not.toContain('654');
  });

  it('names the day by which the missiles were gone, not the day of the cursor', () => {
    const titleAt = (date: string) => at(date).notes.find(({ isTitle }) => isTitle)?.text;
    expect(titleAt('1996-03-05')).toContain('2,692 missiles destroyed by 12 May 1991');
    expect(titleAt('1990-01-01')).toContain('by 27 October 1989');
  });

  it('adds its signs during the passage', () => {
    const counts = [0, 0.25, 0.5, 1].map((presence) =>
      signsOf(at(LAST, undefined, presence), 'us'),
    );
    expect(counts[0]).toBe(0);
    expect(counts[2]).toBeCloseTo(42.3, 6);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  it('keeps signs and labels on the plate and apart, at every size', () => {
    for (const size of sizes) {
      const { labels, notes, pitch, signs } = at(LAST, size);
      const where = JSON.stringify(size);
      const foot = Math.max(...notes.map(({ y }) => y));
      const boxes = labels.map(({ box }) => box);
      expect(boxes, where).toHaveLength(11);
      for (const [index, box] of boxes.entries()) {
        expect(box.y, where).toBeGreaterThan(foot);
        expect(box.x + box.width, where).toBeLessThanOrEqual(size.width);
        expect(box.y + box.height, where).toBeLessThanOrEqual(size.height);
        for (const other of boxes.slice(index + 1))
          expect(gapBetween(box, other), where).toBeGreaterThanOrEqual(0);
      }
      const half = (pitch / 2) * 0.72;
      for (const { x, y } of signs) {
        const box = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
        expect(x + half, where).toBeLessThanOrEqual(size.width);
        expect(y + half, where).toBeLessThanOrEqual(size.height);
        for (const label of boxes)
          expect(gapBetween(box, label), where).toBeGreaterThanOrEqual(-0.6);
      }
    }
  });

  it('gives every number it draws in its description and its table', () => {
    const words = describeInfDestroyed(LAST, context);
    const cells = tabulateInfDestroyed(LAST, context).rows.flat();
    for (const number of [
      '443',
      '234',
      '169',
      '718',
      '654',
      '239',
      '149',
      '80',
      '6',
      '846',
      '1,846',
      '2,692',
    ]) {
      expect(words).toContain(number);
      expect(cells).toContain(number);
    }
  });

  it('draws only part of the last sign', () => {
    expect(squarePart({ x: 10, y: 10, part: 0.4 }, 10)).toBe('M5,5h4v10h-4z');
    expect(circlePart({ x: 10, y: 10, part: 0.5 }, 10)).toBe('M10,5.5A4.5,4.5,0,0,0,10,14.5z');
  });
});
