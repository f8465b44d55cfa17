import letterWidths from '../../../.generated/letter-widths.json' with { type: 'json' };
import { remembered } from '../../story/remembered.ts';
import { typeStyles, type TypeStyle, type TypeStyleName } from './type-styles.ts';

const widthsByFace: Record<string, Record<string, number>> = letterWidths;

/** The width of a character missing from all fonts, in thousandths of an em. */
const UNKNOWN_WIDTH = 600;

/** Measures lines of text in one style. Remembers them: a passage has the same words in each frame. */
const measurerOf = remembered((style: TypeStyleName) => {
  const { face, size, spacing = 0 }: TypeStyle = typeStyles[style];
  const widths = widthsByFace[face] ?? {};
  return remembered((text: string) => {
    let thousandths = 0;
    for (const letter of text) thousandths += (widths[letter] ?? UNKNOWN_WIDTH) + spacing * 1000;
    return (thousandths / 1000) * size;
  });
});

/**
 * The width of a line of text in px, from the fonts' own metrics: the same at build and in the browser, whether or not
 * the fonts have loaded.
 */
export function measureText(text: string, style: TypeStyleName): number {
  return measurerOf(style)(text);
}

/** Breaks words into lines no wider than `width` px; a word that is wider than that gets a line of its own. */
export function wrap(text: string, style: TypeStyleName, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Breaks words into as few lines as `width` allows, as even in length as possible, so that no single word is left over.
 */
export function wrapEvenly(text: string, style: TypeStyleName, width: number): string[] {
  const fewest = wrap(text, style, width);
  let even = fewest;
  for (let narrower = width * 0.95; narrower > width / 3; narrower *= 0.95) {
    const lines = wrap(text, style, narrower);
    if (lines.length > fewest.length) break;
    even = lines;
  }
  return even;
}
