import { expect, test, vi } from 'vitest';
import { covers, cutFor, type Cut } from '../../src/figures/map/drawn-world.ts';
import type { DrawnWorld } from '../../src/figures/map/world-layers.ts';
import { PassageWorlds } from '../../src/stage/passage-worlds.ts';

const size = { width: 376, height: 280 };

/** From a view of a continent to one of a city. */
const cameraAt = (t: number) => ({ lng: 10 + 15 * t, lat: 50 + 10 * t, zoom: 2.5 + 5 * t });

/** Worlds that know their cut. */
const draw = (cut: Cut) => ({ cut }) as unknown as DrawnWorld & { cut: Cut };

test('every moment is covered, in the detail of about its own zoom', () => {
  const worlds = new PassageWorlds(cameraAt, size, draw);
  for (let t = 0; t <= 1; t += 0.013) {
    const camera = cameraAt(t);
    const { cut } = worlds.under(camera) as ReturnType<typeof draw>;
    const needed = cutFor([camera], size);
    expect(covers(cut, needed), String(t)).toBe(true);
    expect(cut.step, String(t)).toBeGreaterThan(needed.step / 6);
  }
});

test('each world is drawn once, ahead of time or when it is needed', () => {
  const drawn = vi.fn(draw);
  const worlds = new PassageWorlds(cameraAt, size, drawn);
  expect(drawn).not.toHaveBeenCalled();
  worlds.under(cameraAt(0));
  expect(drawn).toHaveBeenCalledTimes(1);
  while (worlds.prepareOne());
  const all = drawn.mock.calls.length;
  expect(all).toBeGreaterThan(1);
  for (const t of [0, 0.3, 0.7, 1]) worlds.under(cameraAt(t));
  expect(drawn).toHaveBeenCalledTimes(all);
});
