import { expect, test } from 'vitest';
import { literalValue } from '../../src/figures/stills/css-values.ts';

const properties = new Map([
  ['--us', '#0f3f86'],
  ['--side', 'var(--us)'],
  ['--force', 'light-dark(#000000, #ffffff)'],
]);

test.each([
  ['none', 'none'],
  ['var(--us)', '#0f3f86'],
  ['var(--side)', '#0f3f86'],
  ['var(--missing, var(--us))', '#0f3f86'],
  ['light-dark(#111111, #eeeeee)', '#111111'],
  ['color-mix(in srgb, #ff0000 25%, #0000ff)', '#4000bf'],
  ['color-mix(in srgb, var(--force), #ffffff)', '#808080'],
  ["url('#texture-russia')", "url('#texture-russia')"],
])('%s comes to %s in the light theme', (value, literal) => {
  expect(literalValue(value, properties)).toBe(literal);
});

test('a value without its custom property is no value', () => {
  expect(literalValue('var(--missing)', properties)).toBeNull();
});

test.each([
  ['color-mix(in oklab, #ff0000, #0000ff)', /srgb only/],
  ['color-mix(in srgb, CanvasText, #0000ff)', /not two colours/],
  ['var(--us, url(#a))', /not a value/],
])('%s is refused', (value, why) => {
  expect(() => literalValue(value, properties)).toThrow(why);
});
