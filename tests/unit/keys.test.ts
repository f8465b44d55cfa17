import { expect, test } from 'vitest';
import { keyName } from '../../src/page/keys.ts';

/** Shortcuts of the page by their place on an American keyboard, with what other layouts have there. */
const SHORTCUTS = [
  ['KeyP', 'p', ['з', 'З', 'π', 'ح', 'פ', 'ਪ']],
  ['KeyB', 'b', ['и', 'И', 'β', 'لا'.charAt(0), 'נ', 'ㅠ']],
  ['KeyC', 'c', ['с', 'ψ', 'ؤ', 'ב']],
  ['KeyE', 'e', ['у', 'ε', 'ث', 'ק']],
  ['KeyF', 'f', ['а', 'φ', 'ب', 'כ']],
  ['KeyH', 'h', ['р', 'η', 'ا', 'י']],
  ['KeyN', 'n', ['т', 'ν', 'ى', 'מ']],
  ['KeyT', 't', ['е', 'τ', 'ف', 'א']],
  ['Slash', '/', ['ظ', 'は', 'җ']],
  ['Period', '.', ['ю', 'ץ', 'ز']],
  ['Digit0', '0', ['٠', '۰', '०']],
] as const;

test.each(SHORTCUTS)('the key at %s is %s in every layout', (code, name, others) => {
  expect(keyName({ key: name, code })).toBe(name);
  expect(keyName({ key: name.toUpperCase(), code })).toBe(name);
  for (const key of others) expect(keyName({ key, code }), key).toBe(name);
});

test.each([
  ['a Latin layout says itself which letter it is', { key: 'p', code: 'KeyR' }, 'p'],
  ['a Latin letter of its own stays', { key: 'à', code: 'Digit0' }, 'à'],
  ['a sign that the layout has elsewhere stays', { key: '/', code: 'Digit7' }, '/'],
  ['a full stop typed at the place of the slash stays', { key: '.', code: 'Slash' }, '.'],
  ['a letter at a place without a shortcut stays', { key: 'ж', code: 'Semicolon' }, 'ж'],
  ['a letter without a place stays', { key: 'з' }, 'з'],
  ['a space is a key', { key: ' ', code: 'Space' }, ' '],
  ['a named key keeps its name', { key: 'ArrowRight', code: 'Numpad6' }, 'ArrowRight'],
  ['an input method composes', { key: 'Enter', isComposing: true }, ''],
  ['Safari ends a composition', { key: 'Enter', isComposing: false, keyCode: 229 }, ''],
  ['an input method has taken the key', { key: 'Process', keyCode: 229 }, ''],
  ['a program names no key', {}, ''],
] as const)('%s', (_, event, name) => {
  expect(keyName(event)).toBe(name);
});
