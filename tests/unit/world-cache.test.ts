import { expect, test, vi } from 'vitest';
import { covers, cutFor, type Cut } from '../../src/figures/map/drawn-world.ts';
import type { DrawnWorld } from '../../src/figures/map/world-layers.ts';
import { WorldCache } from '../../src/stage/world-cache.ts';

const size = { width: 376, height: 280 };

/** From a view of a continent to one of a city. */
const cameraAt = (t: number) => ({ lng: 10 + 15 * t, lat: 50 + 10 * t, zoom: 2.5 + 5 * t });

/** Worlds that know their cut. */
const draw = (cut: Cut) => ({ cut }) as unknown as DrawnWorld & { cut: Cut };

test('every view is covered, in no more than twice the detail that it needs', () => {
  const worlds = new WorldCache(draw);
  for (let t = 0; t <= 1; t += 0.013) {
    const camera = cameraAt(t);
    const { cut } = worlds.under(camera, size) as ReturnType<typeof draw>;
    const needed = cutFor([camera], size);
    expect(covers(cut, needed), String(t)).toBe(true);
    expect(cut.step, String(t)).toBeGreaterThan(needed.step / 2.01);
  }
});

test('what is drawn is used again, on the way back and for short moves', () => {
  const drawn = vi.fn(draw);
  const worlds = new WorldCache(drawn);
  const way = Array.from({ length: 21 }, (_, index) => cameraAt(index / 20));
  for (const camera of way) worlds.under(camera, size);
  const calls = drawn.mock.calls.length;
  expect(calls).toBeLessThan(12);
  for (const camera of way.toReversed()) worlds.under(camera, size);
  expect(drawn).toHaveBeenCalledTimes(calls);
  expect(worlds.has(cameraAt(0.5), size)).toBe(true);
  worlds.clear();
  expect(worlds.has(cameraAt(0.5), size)).toBe(false);
});
