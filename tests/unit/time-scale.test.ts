import { expect, test } from 'vitest';
import { timeScale } from '../../src/figures/kit/time-scale.ts';

const from = Date.UTC(1987, 0, 1);
const to = Date.UTC(1988, 0, 1);

test('maps the window to the width', () => {
  const xOf = timeScale([from, to], 800);
  expect([xOf(from), xOf((from + to) / 2), xOf(to)]).toEqual([0, 400, 800]);
});

test('continues linearly outside the window', () => {
  const xOf = timeScale([from, to], 800);
  expect(xOf(from - (to - from) / 4)).toBe(-200);
  expect(xOf(to + (to - from) / 4)).toBe(1000);
});

test('can be inverted', () => {
  const scale = timeScale([from, to], 640);
  const treaty = Date.UTC(1987, 11, 8);
  expect(scale.invert(scale(treaty))).toBeCloseTo(treaty, 3);
});
