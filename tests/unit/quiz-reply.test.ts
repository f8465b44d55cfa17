import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/classroom/quiz/reply.ts';

describe('a number that a reader has typed', () => {
  it.each([
    ['1550', 1550],
    ['1,550', 1550],
    ['1.550', 1550],
    ['1 550', 1550],
    ['1’550', 1550],
    ['2,692', 2692],
    ['43.2', 43.2],
    ['43,2', 43.2],
    ['1,234,567', 1_234_567],
    ['1,550.5', 1550.5],
    ['0', 0],
    ['-3', -3],
  ])('is read from "%s"', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', ' ', 'many', '12 and 3 more', '1,55,0', '1..5', '.'])(
    'is not read from "%s"',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});
