import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { symlinkSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formatProblem } from '../../src/story/read/problem.ts';
import { checkLetters } from '../../tools/fonts/check-letters.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'four-capitals-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Replaces words in a file; returns their line. */
function edit(file: string, from: string, to: string): number {
  const text = readFileSync(join(root, file), 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} no longer holds ${from}`);
  writeFileSync(join(root, file), text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

const messages = () => checkLetters(root).map(formatProblem);

it('finds nothing in the content as it is', () => {
  expect(messages()).toEqual([]);
});

it.each([
  [
    'content/words/en/places.yaml',
    'name: Helsinki',
    'name: ∀ℝ',
    'helsinki.name:',
    '"∀" (U+2200), "ℝ" (U+211D)',
  ],
  [
    'content/words/en/people.yaml',
    'name: Vladimir Putin',
    'name: 漢 Putin',
    'putin.name:',
    '"漢" (U+6F22)',
  ],
  [
    'content/chapters/en/photograph.mdx',
    'Moscow chose Helsinki',
    'מוסקבה chooses Helsinki',
    '',
    '"מ" (U+05DE)',
  ],
  [
    'content/chapters/en/photograph.mdx',
    'Moscow chose Helsinki',
    'Mos\u202ecow chooses Helsinki',
    '',
    'U+202E',
  ],
  [
    'content/data/places.yaml',
    'name: Москва',
    'name: 莫斯科',
    'own_names[0].name:',
    '"莫" (U+83AB)',
  ],
])('names the file, line and letter: %s, %s', (file, from, to, field, letters) => {
  const line = edit(file, from, to);
  const found = messages();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${file}:${String(line)}`);
  expect(found[0]).toContain(field);
  expect(found[0]).toContain(letters);
  expect(found[0]).not.toContain('\u202e');
});

it.each([
  ['content/data/sources.yaml', 'title: US-Russia hold', 'title: Łódź hold'],
  ['content/data/places.yaml', 'name: Москва', 'name: Киев'],
  ['content/words/en/places.yaml', 'name: Helsinki', 'name: Genève'],
  ['content/words/en/places.yaml', 'name: Helsinki', 'name: Łódź'],
  ['content/words/en/places.yaml', 'name: Helsinki', 'name: Київ'],
  ['content/chapters/en/photograph.mdx', 'Moscow chose Helsinki', 'Η Μόσχα, Đà Nẵng, Хельсинки'],
])('accepts letters that the fonts have: %s, %s', (file, from, to) => {
  edit(file, from, to);
  expect(messages()).toEqual([]);
});
