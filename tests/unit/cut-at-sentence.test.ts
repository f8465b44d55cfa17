import { expect, test } from 'vitest';
import { cutAtSentence } from '../../src/story/prose/cut-at-sentence.ts';

const english = { locale: 'en-GB', abbreviations: ['e.g.'] };

test('a text that is short enough stays as it is', () => {
  expect(cutAtSentence('One. Two.', 20, english)).toBe('One. Two.');
  expect(cutAtSentence('', 20, english)).toBe('');
});

test('a longer text ends with its last whole sentence', () => {
  expect(cutAtSentence('One here. Two there. Three.', 21, english)).toBe('One here. Two there.');
});

test('an abbreviation ends no sentence', () => {
  expect(cutAtSentence('One here. See e.g. Two there.', 20, english)).toBe('One here.');
});

test('a first sentence that is too long breaks off after a word', () => {
  const cut = cutAtSentence('A sentence, which never seems to end', 20, english);
  expect(cut).toBe('A sentence, which…');
  expect(cut.length).toBeLessThanOrEqual(20);
});
