import { expect, it } from 'vitest';
import { asRanges } from '../../src/components/author/parts/as-ranges.ts';
import { markedNumbers } from '../marked-numbers.ts';

it.each([
  [[3], '3'],
  [[1, 2], '1, 2'],
  [[1, 2, 3], '1–3'],
  [[5, 4, 1, 6], '1, 4–6'],
  [[1, 3, 4, 8, 9, 10], '1, 3, 4, 8–10'],
])('the marker of notes %j shows %s', (numbers, shown) => {
  expect(asRanges(numbers)).toBe(shown);
  expect(markedNumbers(shown)).toEqual(numbers.toSorted((a, b) => a - b));
});
