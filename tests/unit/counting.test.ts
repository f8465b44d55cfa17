import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import { countedBy, layoutCounting } from '../../src/figures/charts/counting/counting-layout.ts';
import {
  describeCounting,
  tabulateCounting,
} from '../../src/figures/charts/counting/counting-words.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const sizes = [...forms.map(plateSize), { width: 306, height: 200 }];
const example = (name: string) =>
  found(
    facts.counting.find(({ vehicle }) => vehicle === name),
    name,
  );

describe('the counting figure', () => {
  // From START I's lists of 1990: 96 with 768, 500 with 1,500, 189 with 1,968.
  it('counts under START I what its lists attributed to a type', () => {
    expect(countedBy('start1', example('trident2'))).toEqual([8, 8]);
    expect(countedBy('start1', example('minuteman3'))).toEqual([3, 3]);
    expect(countedBy('start1', example('bomber'))[0]).toBeCloseTo(1968 / 189, 9);
  });

  it('counts under New START the warheads on a missile, and a bomber as one', () => {
    expect(countedBy('newstart', example('trident2'))).toEqual([1, 8]);
    expect(countedBy('newstart', example('bomber'))).toEqual([1, 1]);
  });

  it('draws the signs for all warheads and fills those that count', () => {
    const { signs } = layoutCounting(layoutContext({ width: 863, height: 476 }));
    const of = (key: string) => signs.filter((sign) => sign.key.startsWith(`${key} `));
    const filled = (key: string) => of(key).reduce((sum, { counts }) => sum + counts, 0);
    expect(of('bomber start1')).toHaveLength(20);
    expect(filled('bomber start1')).toBeCloseTo(1968 / 189, 9);
    expect(filled('bomber newstart')).toBe(1);
    expect(of('bomber newstart').filter((sign) => sign.isUncertain)).toHaveLength(4);
    expect(filled('trident2 start1')).toBe(8);
    expect(filled('trident2 newstart')).toBe(1);
    expect(of('trident2 newstart').filter((sign) => sign.mayCount)).toHaveLength(7);
    expect(of('minuteman3 newstart').filter((sign) => sign.mayCount)).toHaveLength(2);
  });

  it('keeps signs and labels on the plate and apart, at every size', () => {
    for (const size of sizes) {
      const { labels, notes, pitch, signs } = layoutCounting(layoutContext(size));
      const where = JSON.stringify(size);
      const foot = Math.max(...notes.map(({ y }) => y));
      const boxes = labels.map(({ box }) => box);
      expect(boxes, where).toHaveLength(9);
      for (const [index, box] of boxes.entries()) {
        expect(box.y, where).toBeGreaterThan(foot);
        expect(box.x + box.width, where).toBeLessThanOrEqual(size.width);
        expect(box.y + box.height, where).toBeLessThanOrEqual(size.height);
        for (const other of boxes.slice(index + 1))
          expect(gapBetween(box, other), where).toBeGreaterThanOrEqual(-0.5);
      }
      for (const { x, y } of signs) {
        const half = (pitch / 2) * 0.7;
        expect(y + half, where).toBeLessThanOrEqual(size.height);
        const box = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
        for (const label of boxes)
          expect(gapBetween(box, label), where).toBeGreaterThanOrEqual(-0.5);
      }
    }
  });

  it('gives every number it draws in its description and its table', () => {
    const words = describeCounting(context);
    for (const number of ['10.4', '1,968', '189', '16 to 20', '1 to 8', '1 to 3'])
      expect(words).toContain(number);
    const cells = tabulateCounting(context).rows.flat();
    for (const number of [
      '768',
      '96',
      '1,500',
      '500',
      '1,968',
      '189',
      '8',
      '3',
      '10.4',
      '16 to 20',
    ])
      expect(cells).toContain(number);
  });
});
