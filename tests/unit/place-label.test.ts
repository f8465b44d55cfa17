import { expect, test } from 'vitest';
import { keepingClear, placeLabel } from '../../src/figures/kit/place-label.ts';

const bounds = { x: 0, y: 0, width: 100, height: 100 };
const at = (x: number, y: number) => ({ box: { x, y, width: 20, height: 10 } });
const [first, second] = [at(10, 10), at(60, 60)];

test('takes the first position that has room', () => {
  expect(placeLabel([first, second], { bounds, obstacles: [] })).toBe(first);
  expect(placeLabel([at(90, 10), second], { bounds, obstacles: [] })).toBe(second);
});

test('keeps the distance that each obstacle asks for', () => {
  const besideFirst = { x: 33, y: 10, width: 5, height: 5 };
  const near = keepingClear([besideFirst], 3);
  const far = keepingClear([besideFirst], 4);
  expect(placeLabel([first, second], { bounds, obstacles: near })).toBe(first);
  expect(placeLabel([first, second], { bounds, obstacles: far })).toBe(second);
});

test('prefers a later position to one that crosses a line', () => {
  const line = [
    [0, 15],
    [100, 15],
  ] as const;
  expect(placeLabel([first, second], { bounds, obstacles: [], lines: [line] })).toBe(second);
  expect(placeLabel([first], { bounds, obstacles: [], lines: [line] })).toBe(first);
});

test('leaves out a label if there is no room, unless it is needed', () => {
  const surroundings = { bounds, obstacles: keepingClear([first.box], 1) };
  expect(placeLabel([first], surroundings)).toBeNull();
  expect(placeLabel([first], surroundings, true)).toBe(first);
  expect(placeLabel([first, at(95, 10)], surroundings, true)).toEqual(at(95, 10));
});
