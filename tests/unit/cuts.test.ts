import { expect, it } from 'vitest';
import { cutsOf } from '../../tools/fonts/cuts.ts';
import type { Letters } from '../../tools/fonts/letters.ts';
import { scriptRules } from '../../tools/fonts/script-rules.ts';

const root = process.cwd();

function lettersOf(written: Record<string, string>): Letters {
  return {
    content: Object.values(written).join(''),
    title: 'FourŻ',
    'own-names': 'Москва',
    written,
  };
}

const filesOf = (letters: Letters) =>
  Object.fromEntries(cutsOf(root, letters).map((cut) => [cut.name, cut.letters]));

it('cuts one file of each face for a language in Latin letters', () => {
  const files = filesOf({ ...lettersOf({ en: 'Helsinki' }), title: 'Four' });
  expect(Object.keys(files)).toEqual([
    'literata-text',
    'literata-head',
    'literata-title',
    'literata-italic',
    'literata-names-cyrillic',
    'commissioner',
  ]);
  expect(files['literata-names-cyrillic']).toBe('Москва');
});

it('cuts further files for the scripts in which words are written, each with its letters', () => {
  const files = filesOf(lettersOf({ en: 'Helsinki', pl: 'Łódź', ru: 'Ёж' }));
  expect(files['literata-text']).toBe('Helsinkiód');
  expect(files['literata-text.latin-ext']).toBe('Łź');
  expect(files['literata-text.cyrillic']).toBe('Ёж');
  expect(files['commissioner.cyrillic']).toBe('Ёж');
  expect(files['literata-title.latin-ext']).toBe('Ż');
  expect(files).not.toHaveProperty('literata-text.greek');
  expect(files).not.toHaveProperty('literata-names-cyrillic.latin-ext');
});

it('adds to a language’s pages the files that its own words need, for no other letters', () => {
  const written = { en: 'Helsinki', pl: 'Łódź', ru: 'Ёж' };
  const cuts = cutsOf(root, lettersOf(written));
  const faces = `@font-face { font-family: Literata; font-weight: 400; src: url('../a/literata-text.woff2') format('woff2') }`;
  expect(scriptRules(faces, cuts, written.en)).toBe('');
  const polish = scriptRules(faces, cuts, written.pl);
  expect(polish).toContain('url(../literata-text.latin-ext.woff2)');
  expect(polish).toContain('unicode-range:U+141,U+17a');
  expect(polish).toContain('font-family:Literata');
  expect(polish).not.toContain('cyrillic');
  expect(scriptRules(faces, cuts, written.ru)).toContain('url(../literata-text.cyrillic.woff2)');
});
