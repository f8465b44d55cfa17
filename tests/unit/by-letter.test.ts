import { describe, expect, it } from 'vitest';
import { groupByLetter } from '../../src/story/output/by-letter.ts';

const group = (list: string[], locale = 'en-GB') =>
  groupByLetter(list, (entry) => entry, locale).map(
    ({ letter, entries }) => `${letter}: ${entries.join(', ')}`,
  );

describe('groupByLetter', () => {
  it('sorts and groups by first letter, ignoring case', () => {
    expect(group(['ban', 'Arms', 'abm', 'Bomber'])).toEqual(['A: abm, Arms', 'B: ban, Bomber']);
  });

  it('ignores accents', () => {
    expect(group(['Énergie', 'Earth', 'Zürich'])).toEqual(['E: Earth, Énergie', 'Z: Zürich']);
  });

  it('groups everything that does not begin with a letter under one sign', () => {
    expect(group(['9M729', 'Alpha', '2 plus 2'])).toEqual(['#: 2 plus 2, 9M729', 'A: Alpha']);
  });

  it('handles other scripts', () => {
    expect(group(['яблоко', 'Арбат'], 'ru')).toEqual(['А: Арбат', 'Я: яблоко']);
  });
});
