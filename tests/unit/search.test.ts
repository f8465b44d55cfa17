import { describe, expect, it } from 'vitest';
import { searchKind } from '../../src/schema/search-kind.ts';
import { excerptOf, hasHit, markHits } from '../../src/search/search-excerpt.ts';
import { makeSearchIndex } from '../../src/story/output/search-index.ts';
import { collectSearchRecords } from '../../src/story/output/search-records.ts';
import { found } from './found.ts';
import { chapters, formats, story } from './real-story.ts';

const edition = found(story.languages.get('en'), 'the story in English');
const records = collectSearchRecords(
  { content: story.content, ...edition, formats },
  (fragment, page) => `/${page ?? ''}#${fragment}`,
);
const index = makeSearchIndex(records);
const search = (query: string) =>
  index.search(query).map(({ id }) => found(records[id as number], query));
const namesOf = (query: string) => search(query).map(({ name }) => name);

describe('the search records', () => {
  it('include everything on the site, each with an address of its own', () => {
    const counts = Object.fromEntries(
      searchKind.options.map((kind) => [kind, records.filter((one) => one.kind === kind).length]),
    );
    expect(counts).toEqual({
      chapter: chapters.length,
      step: chapters.flatMap(({ steps }) => steps).length,
      person: story.content.people.data.length,
      place: story.content.places.data.length,
      term: Object.keys(edition.words.glossary.data).length,
      treaty: story.content.treaties.data.length,
      event: story.content.events.data.length,
      source: story.content.sources.data.length,
    });
    expect(new Set(records.map(({ href }) => href)).size).toBe(records.length);
  });

  it('have the words of steps as readers see them: with dates, figures and quotations, without markers', () => {
    const text = (id: string) =>
      found(
        records.find(({ href }) => href === `/#${id}`),
        id,
      ).text;
    expect(text('why-here')).toContain(
      'Donald J. Trump stands on the left, Vladimir Putin on the right.',
    );
    expect(text('why-here')).toContain('“Our relationship has never been worse than it is now.');
    for (const { kind, text: words } of records) {
      if (kind === 'step') expect(words.split(' ').length).toBeGreaterThanOrEqual(35);
      expect(words).not.toMatch(/NaN|undefined|\{|<|\s\s/);
    }
  });

  it('keep what became known only later separate', () => {
    const later = records.filter((record) => record.later !== '');
    const stepsWithLater = edition.words.chapters
      .flatMap((chapter) => chapter.steps)
      .filter((step) => step.later !== null);
    expect(later).toHaveLength(stepsWithLater.length);
    for (const record of later) expect(record.text).not.toContain(record.later);
  });
});

describe('searching', () => {
  it.each([
    ['a name in Latin', 'ryabkov', 'Sergey Ryabkov'],
    ['a name in its own script', 'Рябков', 'Sergey Ryabkov'],
    ['a native name without its accents', 'Сергеи', 'Sergey Ryabkov'],
    ['the beginning of a word', 'ryab', 'Sergey Ryabkov'],
    ['another case', 'RYABKOV', 'Sergey Ryabkov'],
    ['a place by its other name', 'Helsingfors', 'Helsinki'],
    ['a letter wrong', 'gorbachov', 'Mikhail Gorbachev'],
  ])('finds by %s, as the first result', (_, query, name) => {
    expect(namesOf(query)[0]).toBe(name);
  });

  it('finds letters with accents by letters without accents', () => {
    const accented = records.filter(({ name }) => /[À-ž]/u.test(name));
    expect(accented.length).toBeGreaterThan(0);
    for (const { name } of accented) {
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
      expect(plain).not.toBe(name);
      expect(namesOf(plain)).toContain(name);
    }
  });

  it('finds only records with every word', () => {
    const all = search('inf treaty moscow');
    for (const record of all) {
      const words = Object.values(record).join(' ').toLowerCase();
      for (const word of ['inf', 'treaty', 'moscow']) expect(words).toContain(word);
    }
    expect(all.length).toBeGreaterThan(0);
    expect(all.length).toBeLessThan(search('inf treaty').length);
  });

  it('finds every record by its name', () => {
    for (const record of records) expect(search(record.name), record.name).toContain(record);
  });

  it.each(['', ' ', '"', '<img src=x>', '__proto__', 'constructor', '\u0000', '((((', '*'])(
    'treats %j as plain words',
    (query) => {
      expect(() => search(query)).not.toThrow();
    },
  );
  it('finds nothing for a word that does not occur', () => {
    expect(search('xyzzyq')).toEqual([]);
  });
});

describe('excerpts', () => {
  const whole = (parts: ReturnType<typeof markHits>) => parts.map(({ text }) => text).join('');
  const hits = (parts: ReturnType<typeof markHits>) =>
    parts.filter(({ isHit }) => isHit).map(({ text }) => text);
  const terms = new Set(['reykjavik', 'summit']);

  it('mark whole words that were found, with or without accents, and keep every letter', () => {
    const text = 'The Reykjavík summit, and the summits after it.';
    const parts = markHits(text, terms);
    expect(whole(parts)).toBe(text);
    expect(hits(parts)).toEqual(['Reykjavík', 'summit']);
    expect(hasHit(text, terms)).toBe(true);
    expect(hasHit('The summits.', terms)).toBe(false);
  });

  it('show the first hit in a long text, cut between words', () => {
    const text = `${'before it '.repeat(60)}Reykjavík ${'and after '.repeat(60)}`.trim();
    const excerpt = whole(excerptOf(text, terms));
    expect(excerpt).toContain('Reykjavík');
    expect(excerpt.length).toBeLessThan(240);
    expect(excerpt).toMatch(/^… (before|it) .* (and|after) …$/);
  });

  it('keep a short text whole, and begin at the start if nothing in it was found', () => {
    expect(whole(excerptOf('A short text.', terms))).toBe('A short text.');
    expect(whole(excerptOf('', terms))).toBe('');
    expect(whole(excerptOf('word '.repeat(100), terms))).toMatch(/^word word .* word …$/);
  });
});
