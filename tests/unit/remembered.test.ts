import { expect, it, vi } from 'vitest';
import { remembered } from '../../src/story/remembered.ts';

it('makes each thing once', () => {
  const make = vi.fn((value: string) => value.length);
  const lengthOf = remembered(make);
  expect(['one', 'three', 'one', 'three'].map(lengthOf)).toEqual([3, 5, 3, 5]);
  expect(make).toHaveBeenCalledTimes(2);
});
