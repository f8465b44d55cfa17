import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { readContentFile } from '../../src/story/read/content-file.ts';
import { readText } from '../../src/story/read/content-folder.ts';
import { contentOnDisk } from '../content/content-on-disk.ts';

/** Letters that the interface makes up itself: figures, units, degrees, arrows and the marks between them. */
export const INTERFACE_LETTERS = ' 0123456789.,:;!?()-–—·°%/+×−→←↑↓“”‘’…ENWSkm';

/** Spaces that Intl writes between the parts of dates and numbers, and that typography asks for; each keeps words together. */
export const INTL_SPACES = '\u00a0\u2009\u202f';

/** The letters that the content uses, by what they are used for, in the order of their code points. */
export interface Letters {
  content: string;
  title: string;
  'own-names': string;
  /** The letters of each language's own words, which its pages are set in: those of `content` hold titles of sources too. */
  written: Record<string, string>;
}

/**
 * Reads every file of words under `content/` and collects the letters in it.
 * Throws a ContentError for a file that is not well-formed.
 */
export function collectLetters(root: string): Letters {
  const content = new Set(INTERFACE_LETTERS);
  const languages = readdirSync(`${root}/content/words`).sort();
  const written = new Map(languages.map((language) => [language, new Set<string>()]));
  for (const name of wordFiles(root)) {
    const words = name.endsWith('.mdx')
      ? wordsOfChapter(readText(contentOnDisk(root), name))
      : wordsOfRecords(readYaml(root, name));
    const ofLanguage = written.get(/^content\/(?:words|chapters)\/([^/]+)\//.exec(name)?.[1] ?? '');
    for (const letter of words.normalize('NFC')) {
      content.add(letter);
      ofLanguage?.add(letter);
    }
  }
  for (const letter of INTL_SPACES) content.add(letter);
  return {
    content: inOrder([...content].filter((letter) => letter >= ' ')),
    title: lettersUnder(
      /^name_lines$/,
      languages.map((language) => readYaml(root, `content/words/${language}/interface.yaml`)),
    ),
    'own-names': lettersUnder(
      OWN_NAMES,
      ['places', 'people'].map((name) => readYaml(root, `content/data/${name}.yaml`)),
    ),
    written: Object.fromEntries(
      [...written].map(([language, letters]) => [language, inOrder(letters)]),
    ),
  };
}

/** Fields that hold names in the script of what they name. */
export const OWN_NAMES = /^own_names?$/;

/** The files under `content/` that hold words, by their paths from the project's root, in a fixed order. */
export function wordFiles(root: string): string[] {
  return readdirSync(`${root}/content`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|mdx)$/.test(name))
    .map((name) => `content/${name.replaceAll('\\', '/')}`)
    .sort();
}

function readYaml(root: string, name: string): unknown {
  return readContentFile(contentOnDisk(root), name, z.unknown()).data;
}

/** What a reader may see of a chapter: its head, its prose, and what its components have in quotation marks but for ids. */
function wordsOfChapter(text: string): string {
  return text.replace(/^---$|<\/?[A-Za-z]+|\/?>|\bids?="[^"]*"|\b[a-z]+="/gm, ' ');
}

/**
 * What a reader may see of a file of data or words: its texts, without their gaps and the tags of lessons; no comments,
 * keys, addresses or ids.
 */
function wordsOfRecords(records: unknown): string {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!/^https?:|^[a-z0-9]+_[a-z0-9_]+$/.test(value)) found.push(value);
    } else if (typeof value === 'number') found.push(String(value));
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
  };
  visit(records);
  // Lessons are written with the components of the chapters.
  return wordsOfChapter(found.join(' ').replace(/\{[a-z0-9_.]+\}/g, ' '));
}

/** The letters of all text under fields whose name matches. */
function lettersUnder(field: RegExp, records: readonly unknown[]): string {
  const letters = new Set(' ·');
  const visit = (value: unknown, isInside: boolean): void => {
    if (typeof value === 'string') {
      if (isInside) for (const letter of value) letters.add(letter);
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, isInside);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, isInside || field.test(key));
    }
  };
  for (const record of records) visit(record, false);
  return inOrder(letters);
}

function inOrder(letters: Iterable<string>): string {
  return [...letters].sort().join('');
}
