import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/story/prose/sentences.ts';

const ABBREVIATIONS = ['Mr.', 'No.', 'a.m.'];
const split = (text: string) =>
  splitSentences(text, [], 'en-GB', ABBREVIATIONS).map((sentence) => sentence.text);

/** Splits a text in which | marks where a marker goes. */
function marked(text: string): string[] {
  const parts = text.split('|');
  const plain = parts.join('');
  const marks = parts
    .slice(0, -1)
    .map((_, index) => ({ at: parts.slice(0, index + 1).join('').length, kind: 'mark' }));
  return splitSentences(plain, marks, 'en-GB', ABBREVIATIONS).map(
    (sentence) => `${sentence.text} ${String(sentence.marks.length)}`,
  );
}

describe('splitSentences', () => {
  it.each([
    ['at full stops, question and exclamation marks', 'It ends. Does it? It does! So.', 4],
    ['not at a decimal', 'It is 2.5 times as far. That is all.', 2],
    ['not at thousands', 'There are 3,000.75 of them and no more.', 1],
    ['not at initials', 'The U.S. Senate agrees. J. P. Harahan wrote it down.', 2],
    ['not at an abbreviation', 'At 9 a.m. Moscow time Mr. Ford opens No. 5 of the list.', 1],
    ['at a word that only ends like an abbreviation', 'He said Casino. They left.', 2],
    ['after a closing quotation mark', 'He said: “It is over.” Then he left.', 2],
    ['not before the words that continue after a quotation', '“Why?” he asked. “No.”', 2],
    ['not at three dots within', 'By June … missiles are gone. All of them.', 2],
    ['not at a colon or semicolon', 'Two things: this; and that.', 1],
  ])('%s', (_, text, count) => {
    const sentences = split(text);
    expect(sentences).toHaveLength(count);
    expect(sentences.join(' ')).toBe(text);
  });

  it('finds no sentences in an empty text', () => {
    expect(split('  ')).toEqual([]);
  });

  it('assigns a marker to the sentence that it is in or directly after', () => {
    expect(marked('One.| Two.|| Three| goes on. Four.')).toEqual([
      'One. 1',
      'Two. 2',
      'Three goes on. 1',
      'Four. 0',
    ]);
  });

  it('assigns a marker at the very start to the first sentence', () => {
    expect(marked('|One. Two.')).toEqual(['One. 1', 'Two. 0']);
  });

  it('lets an abbreviation end a sentence if a marker follows', () => {
    expect(marked('They left the U.S. The treaty ends.')).toEqual([
      'They left the U.S. The treaty ends. 0',
    ]);
    expect(marked('They left the U.S.| The treaty ends.')).toEqual([
      'They left the U.S. 1',
      'The treaty ends. 0',
    ]);
  });
});
