import { randomLcg } from 'd3';
import { expect, test } from 'vitest';
import { gapBetween } from '../../src/figures/kit/geometry.ts';
import { lerp } from '../../src/figures/kit/presence.ts';
import { offsetOnTheWay } from '../../src/figures/map/label-path.ts';
import { offsetsAround } from '../../src/figures/map/place-names.ts';
import { drawBetween } from './draw-between.ts';
import { found } from './found.ts';

const plate = { x: 4, y: 4, width: 354, height: 260 };
const random = randomLcg(12);

/** A name's candidate positions around its sign, at one size. */
const around = (width: number, height: number, radius: number) =>
  offsetsAround(
    { width, height, nameWidth: width, nameHeight: height, ownWidth: 0, ownText: '' },
    { radius, x: 180 },
    plate,
  ).map((offset) => ({ offset, size: { width, height } }));

test('a name never passes over its sign, whatever its positions and sizes, and has no jumps', () => {
  for (let one = 0; one < 200; one += 1) {
    const [small, large] = [drawBetween(random, 30, 60), drawBetween(random, 60, 90)];
    const [starts, ends] = [around(small, 16, 5.2), around(large, 40, 7.2)];
    const from = found(starts[Math.floor(random() * starts.length)], 'a position');
    const to = found(ends[Math.floor(random() * ends.length)], 'a position');
    let before = from.offset;
    for (let step = 0; step <= 100; step += 1) {
      const t = step / 100;
      const size = {
        width: lerp(from.size.width, to.size.width, t),
        height: lerp(from.size.height, to.size.height, t),
      };
      const radius = lerp(5.2, 7.2, t);
      const at = offsetOnTheWay(from, to, t, size, radius);
      const sign = { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius };
      expect(gapBetween({ ...at, ...size }, sign)).toBeGreaterThan(-1.5);
      if (step > 0) expect(Math.hypot(at.x - before.x, at.y - before.y)).toBeLessThan(8);
      before = { ...before, ...at };
    }
    expect(before.x).toBeCloseTo(to.offset.x, 6);
    expect(before.y).toBeCloseTo(to.offset.y, 6);
  }
});
