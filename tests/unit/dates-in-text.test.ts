import { describe, expect, test } from 'vitest';
import { createDateFinder } from '../../src/story/prose/dates-in-text.ts';

describe('dates in prose', () => {
  const find = createDateFinder('en-GB');

  test.each([
    ['on 16 January 2020', ['2020-01-16']],
    ['on January 6, 2020', ['2020-01-06']],
    ['by the last day of 2012', ['2012']],
    ['in November 2022 and in 1969', ['2022-11', '1969']],
    ['between July 2019 and January 2022', ['2019-07', '2022-01']],
    ['1972–2011', ['1972', '2011']],
    ['The 1990s', ['1990']],
    ['from 1981.', ['1981']],
  ])('finds the dates in "%s"', (text, dates) => {
    expect(find(text)).toEqual(dates);
  });

  test.each([
    'the 9M729',
    '2,000 to 2,500 warheads',
    '14,600 of 31,255',
    'until 1 May',
    '12019 messages',
    '0.2019',
  ])('finds none in "%s"', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('knows the months of other languages', () => {
    expect(createDateFinder('de-AT')('am 16. Jänner 2020')).toEqual(['2020-01-16']);
    expect(createDateFinder('ru')('16 января 2020')).toEqual(['2020-01-16']);
  });
});
