import { describe, expect, it } from 'vitest';
import { fill, makeFormats } from '../../src/story/formats.ts';
import { instantOf } from '../../src/story/facts/dates.ts';

describe('a date', () => {
  it('is written as exactly as it is known', () => {
    const { date, longDate } = makeFormats('en-GB');
    expect(['2020-01-16', '2019-11', '2013'].map(date)).toEqual([
      '16 January 2020',
      'November 2019',
      '2013',
    ]);
    expect(['2020-01-16', '2019-11', '2013'].map(longDate)).toEqual([
      'Thursday 16 January 2020',
      'November 2019',
      '2013',
    ]);
  });

  it('is the same day wherever the reader is', () => {
    expect(makeFormats('en-GB').shortWeekday(instantOf('2020-01-16'))).toBe('Thu 16 Jan 2020');
  });

  it('is written in the style of the language', () => {
    expect(makeFormats('de').date('2020-01-16')).toBe('16. Januar 2020');
    expect(makeFormats('ru').date('2020-01-16')).toBe('16 января 2020 г.');
  });
});

describe('a count', () => {
  it('takes the plural form of the language', () => {
    const forms = { one: '{n} минута', few: '{n} минуты', many: '{n} минут', other: '{n} минуты' };
    const { count } = makeFormats('ru');
    expect([1, 2, 5, 21].map((n) => count(forms, n, { n }))).toEqual([
      '1 минута',
      '2 минуты',
      '5 минут',
      '21 минута',
    ]);
  });
});

describe('a template', () => {
  it('keeps a gap that nothing fills, and fills every occurrence of another', () => {
    expect(fill('{a} and {a}, not {b}', { a: 'x' })).toBe('x and x, not {b}');
  });

  it('does not treat inserted text as a template', () => {
    expect(fill('{a}', { a: '{b}', b: 'no' })).toBe('{b}');
  });
});
