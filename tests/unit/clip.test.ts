import { describe, expect, test } from 'vitest';
import { clip } from '../../src/story/prose/clip.ts';

describe('text cut for a preview', () => {
  test('is whole, on one line, where it fits', () => {
    expect(clip(' One line,\nand another. ', 40)).toBe('One line, and another.');
  });

  test('ends after the last sentence that fits, where that is half of the room or more', () => {
    expect(clip('The first sentence. The second one is long.', 30)).toBe('The first sentence.');
    expect(clip('They ask: “Is it over?” Nobody knows that yet.', 30)).toBe(
      'They ask: “Is it over?”',
    );
  });

  test('does not take the point in a number for the end of a sentence', () => {
    expect(clip('It has 1.5 million inhabitants today', 20)).toBe('It has 1.5 million…');
  });

  test('does not take an abbreviation of single letters for the end of a sentence', () => {
    expect(clip('One sentence here. See e.g. Two there.', 28)).toBe('One sentence here.');
  });

  test('is otherwise cut between two words, without the mark that stood there', () => {
    expect(clip('No. Then comes one very long sentence, with a comma', 39)).toBe(
      'No. Then comes one very long sentence…',
    );
  });

  test('is cut within a word only where it has no other', () => {
    expect(clip('Nordatlantikpakt', 10)).toBe('Nordatlan…');
  });

  test.each([10, 20, 50, 70, 160, 200])('never has more than %d characters', (most) => {
    const text = 'Helsinki, Vienna, Brussels and Moscow: four capitals, and one question. '.repeat(
      9,
    );
    expect(clip(text, most).length).toBeLessThanOrEqual(most);
  });
});
