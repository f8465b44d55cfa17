import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import {
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node,
  type Pair,
} from 'yaml';
import { readText } from '../../src/story/read/content-folder.ts';
import { showPath } from '../../src/story/read/describe-issues.ts';
import type { Problem } from '../../src/story/read/problem.ts';
import { contentOnDisk } from '../content/content-on-disk.ts';
import { fontFiles, SCRIPTS } from './faces.ts';
import { INTERFACE_LETTERS, INTL_SPACES, OWN_NAMES, wordFiles } from './letters.ts';

/** What the fonts have, in words. */
const ALLOWED =
  'letters that the fonts of the site have: Latin, Cyrillic, Greek and Vietnamese (tools/fonts/faces.ts)';

/** Mistakes shown of one file: a whole text in another script would be thousands. */
const MOST_OF_A_FILE = 10;

/** Arrows and thin spaces, which the interface makes up, are in no font file: the browser fills them in. */
const FILLED_IN = new Set(`${INTERFACE_LETTERS}${INTL_SPACES}\n\r\t`);

/**
 * Finds words that the site's fonts cannot write. In the pictures such a letter would be left out without a trace, so
 * it is a mistake. Titles and publishers of sources, and quotations, keep the letters of their own language: they are
 * in no picture, and on a page the browser fills in the letter from another font.
 */
export function checkLetters(root: string): Problem[] {
  const known = knownLetters(root);
  return wordFiles(root).flatMap((name) => {
    const text = readText(contentOnDisk(root), name);
    if (name.startsWith('content/words/')) {
      return problemsInYaml(name, text, known, () => true).slice(0, MOST_OF_A_FILE);
    }
    if (name.startsWith('content/chapters/')) {
      return problemsInLines(name, text, known).slice(0, MOST_OF_A_FILE);
    }
    if (!/\bown_names?:/.test(text)) return [];
    const isOwnName = (path: readonly PropertyKey[]) =>
      path.some((key) => OWN_NAMES.test(String(key)));
    return problemsInYaml(name, text, known, isOwnName).slice(0, MOST_OF_A_FILE);
  });
}

/** Font files do not change while a server or a watcher runs. */
const read = new Map<string, Set<string>>();

/** The letters that every text font has, in any script. */
function knownLetters(root: string): Set<string> {
  const before = read.get(root);
  if (before) return before;
  const require = createRequire(`${root}/package.json`);
  const letters = new Set(FILLED_IN);
  read.set(root, letters);
  for (const script of SCRIPTS) {
    const [first, ...others] = fontFiles(script).map(
      (file) => create(readFileSync(require.resolve(`${file}.woff2`))) as Font,
    );
    for (const code of first?.characterSet ?? []) {
      if (others.every((font) => font.hasGlyphForCodePoint(code))) {
        letters.add(String.fromCodePoint(code));
      }
    }
  }
  return letters;
}

function problemsInYaml(
  file: string,
  text: string,
  known: ReadonlySet<string>,
  isShown: (path: readonly PropertyKey[]) => boolean,
): Problem[] {
  // Most files need no closer look.
  if (unknownLetters(text, known).length === 0) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // What is not well-formed is reported when the story is read.
  if (document.errors.length > 0) return [];
  const problems: Problem[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const path = pathOf([...(ancestors as readonly (Node | Pair)[]), node]);
      const unknown = unknownLetters(node.value, known);
      if (unknown.length === 0 || !isShown(path)) return;
      const line = node.range ? lines.linePos(node.range[0]).line : null;
      problems.push(problem(file, line, showPath(path), unknown));
    },
  });
  return problems;
}

/** The keys and indices that lead to the last of these nodes, each of which is inside the one before. */
function pathOf(nodes: readonly (Node | Pair)[]): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (const [index, node] of nodes.entries()) {
    const parent = nodes[index - 1];
    if (isPair(node) && isScalar(node.key)) path.push(String(node.key.value));
    if (isSeq(parent)) path.push(parent.items.indexOf(node));
  }
  return path;
}

function problemsInLines(file: string, text: string, known: ReadonlySet<string>): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const unknown = unknownLetters(line, known);
    return unknown.length === 0 ? [] : [problem(file, index + 1, '', unknown)];
  });
}

/** Each letter once. A letter and its accent, where they are written apart, count as the one that they make together. */
function unknownLetters(text: string, known: ReadonlySet<string>): string[] {
  return [...new Set(text.normalize('NFC'))].filter((letter) => !known.has(letter));
}

function problem(
  file: string,
  line: number | null,
  field: string,
  letters: readonly string[],
): Problem {
  const shown = letters.slice(0, 5).map(showLetter).join(', ');
  const found =
    letters.length === 1
      ? `the letter ${shown}`
      : `the letters ${shown}${letters.length > 5 ? ' and others' : ''}`;
  return { file, line, field, found, allowed: ALLOWED };
}

/** A letter with its code point; the code point alone for one that cannot be seen. */
function showLetter(letter: string): string {
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u.test(letter)
    ? `"${letter}" (${code})`
    : code;
}
