import { createRequire } from 'node:module';
import { fileOf, SCRIPTS, shippedFaces, type Face, type LetterScript } from './faces.ts';
import type { Letters } from './letters.ts';

/** A font file to be cut. */
export interface Cut {
  /** Of the file in .generated/fonts, without its ending. */
  name: string;
  /** The face that it belongs to. */
  face: Face;
  /** The file in the package, without its ending. */
  from: string;
  letters: string;
}

/**
 * All font files that the content needs: of each face the one that is always there, and one for every other script in
 * which words of a language are written.
 */
export function cutsOf(root: string, letters: Letters): Cut[] {
  const written = [...new Set(Object.values(letters.written).flatMap((each) => Array.from(each)))];
  const scriptOf = scriptsOf(root);
  return shippedFaces.flatMap((face) => {
    const cut = (script: LetterScript, wanted: readonly string[]): Cut[] => [
      {
        name: script === face.script ? face.name : `${face.name}.${script}`,
        face,
        from: fileOf(face, script),
        letters: wanted.filter((letter) => scriptOf(letter) === script).join(''),
      },
    ];
    const own = cut(face.script, Array.from(letters[face.letters]));
    if (face.letters === 'own-names') return own;
    const wanted = face.letters === 'title' ? Array.from(letters.title) : written;
    const others = SCRIPTS.filter((script) => script !== face.script);
    return [...own, ...others.flatMap((script) => cut(script, wanted)).filter(isNeeded)];
  });
}

const isNeeded = ({ letters }: Cut) => letters !== '';

/** Tells to which script's file a letter belongs. What is in none, such as an arrow, is left to the first. */
export function scriptsOf(root: string): (letter: string) => LetterScript {
  const require = createRequire(`${root}/package.json`);
  const listed = require('@fontsource-variable/literata/unicode.json') as Record<string, string>;
  const ranges = SCRIPTS.map((script) => [script, rangesIn(listed[script] ?? '')] as const);
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const found = ranges.find(([, list]) => list.some(([from, to]) => from <= code && code <= to));
    return found?.[0] ?? SCRIPTS[0];
  };
}

/** Reads `U+0460-052F,U+20B4` as pairs of the first and the last code point. */
function rangesIn(list: string): [number, number][] {
  return [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to = from]) => [
    parseInt(from, 16),
    parseInt(to, 16),
  ]);
}
