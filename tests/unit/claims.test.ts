import { describe, expect, it } from 'vitest';
import { checkedSentences } from '../../src/story/check-claims.ts';
import { found } from './found.ts';
import { story } from './real-story.ts';

const { words } = found(story.languages.get('en'), 'the story in English');
const sentences = checkedSentences(words);
const starting = (start: string) =>
  found(
    sentences.find(({ text }) => text.startsWith(start)),
    `a sentence that starts ${start}`,
  );

describe('checkedSentences', () => {
  it('reads every step, and leaves no sentence bare', () => {
    const steps = words.chapters.flatMap((chapter) => chapter.steps);
    expect(new Set(sentences.map(({ step }) => step)).size).toBe(steps.length);
    expect(sentences.length).toBeGreaterThan(3 * steps.length);
    expect(sentences.filter(({ rests }) => rests === 'bare')).toEqual([]);
  });

  it('counts each exemption once', () => {
    expect(sentences.filter(({ rests }) => rests === 'own').map(({ text }) => text)).toEqual(
      words.claims.data.own.map(({ sentence }) => sentence),
    );
  });

  it('tells a sentence with a source from one whose figure is read from the data, and from one that claims nothing', () => {
    expect(starting('Donald J. Trump and Vladimir Putin meet').rests).toBe('cited');
    expect(starting('From Vienna that is').rests).toBe('data');
    expect(starting('It limits no weapon').rests).toBe('none');
  });

  it('takes a sentence that leads to a quotation for one with its source', () => {
    expect(starting('At the news conference Putin says').rests).toBe('cited');
  });

  it('takes neither "one" nor "no" for a figure', () => {
    const unsourced = sentences.filter(({ rests }) => rests === 'none').map(({ text }) => text);
    expect(unsourced.some((text) => /\b(?:one|no|No)\b/.test(text))).toBe(true);
  });
});
