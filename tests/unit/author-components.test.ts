import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  authorComponents,
  componentOf,
  type ComponentUse,
} from '../../src/story/author-components/author-components.ts';
import { found } from './found.ts';
import { formats, story } from './real-story.ts';

const { content } = story;
const { words } = found(story.languages.get('en'), 'the story in English');
const names = Object.keys(authorComponents).sort();
const uses = words.chapters.flatMap(({ steps }) => steps).flatMap((step) => step.uses);

const textOf = ({ name, attributes }: ComponentUse) =>
  componentOf(name).text(attributes, { content, words, formats });

describe('author components', () => {
  it('have one Astro component each, and every Astro component belongs to one', () => {
    const files = readdirSync('src/components/author')
      .filter((file) => file.endsWith('.astro'))
      .map((file) => file.replace('.astro', ''));
    expect(files.sort()).toEqual(names);
  });

  it('are all used in steps, except the two that contain steps and hindsight', () => {
    const used = new Set(uses.map(({ name }) => name));
    expect(['Step', 'Later', ...used].sort()).toEqual(names);
  });

  it('become text where they show something, and nothing where they are markers', () => {
    for (const use of uses) {
      const isMarker = ['Cite', 'Cites', 'NotFound', 'Term'].includes(use.name);
      expect(textOf(use) === '', `${use.name} on line ${String(use.line)}`).toBe(isMarker);
    }
  });

  it.each<[ComponentUse, string]>([
    [{ name: 'Person', attributes: { id: 'putin' }, line: 1 }, 'Vladimir Putin'],
    [
      { name: 'Fact', attributes: { treaty: 'inf', number: 'longest_banned_range' }, line: 1 },
      '5,500',
    ],
    [{ name: 'Day', attributes: { event: 'ssd2' }, line: 1 }, '16 January 2020'],
    [
      { name: 'Day', attributes: { treaty: 'newstart', which: 'ended' }, line: 1 },
      '5 February 2026',
    ],
    [{ name: 'Allies', attributes: { on: '2020-01-17' }, line: 1 }, '29'],
    [{ name: 'Distance', attributes: { from: 'vienna', to: 'brussels' }, line: 1 }, '915 km'],
  ])('show what the data says: $0.name', (use, text) => {
    expect(textOf(use)).toBe(text);
  });

  it('leave out values from the data when a sentence is quoted', () => {
    const inSentence = ({ name, attributes }: ComponentUse) =>
      componentOf(name).inSentence(attributes, words);
    expect(inSentence({ name: 'Allies', attributes: { on: '2020-01-17' }, line: 1 })).toBe('…');
    expect(inSentence({ name: 'Quote', attributes: { id: 'any', end: '.' }, line: 1 })).toBe('….');
    expect(inSentence({ name: 'Cite', attributes: { id: 'any' }, line: 1 })).toBe('');
  });
});
