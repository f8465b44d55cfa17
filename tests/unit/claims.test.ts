import { describe, expect, it } from 'vitest';
import type { ComponentUse } from '../../src/story/author-components/author-components.ts';
import { checkedSentences } from '../../src/story/check/check-claims.ts';
import type { Piece } from '../../src/story/read/read-chapter.ts';
import { found } from './found.ts';
import { story } from './real-story.ts';

const { words } = found(story.languages.get('en'), 'the story in English');
const sentences = checkedSentences(words);

const uses: ComponentUse[] = [
  { name: 'Cite', attributes: { id: 'any' }, line: 1 },
  { name: 'Fact', attributes: { treaty: 'any', number: 'any' }, line: 1 },
  { name: 'Person', attributes: { id: 'putin' }, line: 1 },
  { name: 'Quote', attributes: { id: 'any' }, line: 1 },
];

/** What each sentence of some paragraphs rests on; a name in square brackets stands for that component. */
function restsOf(...paragraphs: string[]): string[] {
  const blocks = paragraphs.map((paragraph) => ({
    line: 1,
    pieces: paragraph.split(/(\[\w+\])/).map((part): Piece => {
      const use = uses.find(({ name }) => part === `[${name}]`);
      return use ? { use } : { text: part };
    }),
  }));
  const step = { id: 'step', title: 'Step', line: 1, blocks, later: null, uses: [] };
  const head = { title: 'Title', question: 'Question' };
  const chapter = { id: 'chapter', language: 'en', file: 'chapter.mdx', head, steps: [step] };
  return checkedSentences({ ...words, chapters: [chapter] }).map(({ rests }) => rests);
}

describe('checkedSentences', () => {
  it('reads every step of the story and finds no unsupported sentence', () => {
    const steps = words.chapters.flatMap((chapter) => chapter.steps);
    expect(new Set(sentences.map(({ step }) => step)).size).toBe(steps.length);
    expect(sentences.length).toBeGreaterThan(2 * steps.length);
    expect(sentences.filter(({ rests }) => rests === 'bare')).toEqual([]);
  });

  it('counts each exemption once', () => {
    expect(sentences.filter(({ rests }) => rests === 'own').map(({ text }) => text)).toEqual(
      words.claims.data.own.map(({ sentence }) => sentence),
    );
  });

  it.each([
    ['a figure', 'It is 500 kilometres.', 'bare'],
    ['a figure in words', 'Twenty-two senators object.', 'bare'],
    ['a figure in words with a capital', 'Four rooms.', 'bare'],
    ['a month', 'They met in March.', 'bare'],
    ['a weekday', 'On Thursday they meet.', 'bare'],
    ['a name', 'So says Ryabkov.', 'bare'],
    ['a person', '[Person] says so.', 'bare'],
    ['"one" and "no"', 'One side has no answer.', 'none'],
    [
      'a word that only contains a figure',
      'They often listened; the tension weighed on them.',
      'none',
    ],
    ['none of these', 'It limits no weapon.', 'none'],
    ['a figure with its source after it', 'It is 500 kilometres.[Cite]', 'cited'],
    ['a figure with its source in it', 'It is 500 kilometres,[Cite] no more.', 'cited'],
    ['a figure beside a quotation', 'All 34 say: [Quote]', 'cited'],
    ['a figure from the data', 'It is [Fact] kilometres.', 'data'],
    ['a typed figure beside one from the data', 'It is [Fact], not 500.', 'bare'],
  ])('judges a sentence with %s', (_, text, rests) => {
    expect(restsOf(text)).toEqual([rests]);
  });

  it('lets a marker cover only its own sentence', () => {
    expect(restsOf('There are 34.[Cite] There are 35. There are 36.[Cite]')).toEqual([
      'cited',
      'bare',
      'cited',
    ]);
  });

  it('counts a sentence that introduces a quotation as sourced', () => {
    expect(restsOf('Putin says:', '[Quote]')[0]).toBe('cited');
    expect(restsOf('Putin says.', '[Quote]')[0]).toBe('bare');
    expect(restsOf('Putin says:', 'Nothing.')[0]).toBe('bare');
  });
});
