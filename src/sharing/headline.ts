import { readdirSync, readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkit';

/** The face of titles, in the files that the site ships: one for each script that is needed. */
const FILES = /^literata-head(\.[a-z-]+)?\.woff2$/;

/** A step of a glyph's outline, in units of its font; the library's types leave it out. */
interface PathCommand {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  args: number[];
}

const LETTERS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** A line of words as an outline from its baseline's start, and its width; in px. */
interface SetLine {
  path: string;
  width: number;
}

/** Sets words in the face of titles, with its kerning and ligatures, as outlines. */
export class Headline {
  readonly #fonts: readonly Font[];

  /** Reads the fonts that were cut for the site, in `.generated` under the project's root. */
  constructor(root: string) {
    const folder = `${root}/.generated/fonts`;
    this.#fonts = readdirSync(folder)
      .filter((name) => FILES.test(name))
      .sort()
      .map((name) => create(readFileSync(`${folder}/${name}`)) as Font);
  }

  /** Sets one line at a size in px. Throws where no font has a letter, which would be left out of the picture. */
  set(text: string, size: number): SetLine {
    let x = 0;
    let path = '';
    for (const { font, letters } of this.#runs(text.normalize('NFC'))) {
      const scale = size / font.unitsPerEm;
      const { glyphs, positions } = font.layout(letters);
      for (const [index, glyph] of glyphs.entries()) {
        const at = positions[index];
        const left = x + (at?.xOffset ?? 0) * scale;
        const top = -(at?.yOffset ?? 0) * scale;
        path += outline(glyph, scale, left, top);
        x += (at?.xAdvance ?? glyph.advanceWidth) * scale;
      }
    }
    return { path, width: x };
  }

  /** Breaks words into lines no wider than `width` px; null if a single word is wider. */
  wrap(text: string, size: number, width: number): string[] | null {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      if (this.set(word, size).width > width) return null;
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && this.set(longer, size).width <= width) lines.splice(-1, 1, longer);
      else lines.push(word);
    }
    return lines;
  }

  /** The same with lines as even in length as possible, so that no single word is left over. */
  wrapEvenly(text: string, size: number, width: number): string[] | null {
    const fewest = this.wrap(text, size, width);
    if (!fewest) return null;
    let even = fewest;
    for (let narrower = width * 0.95; narrower > width / 3; narrower *= 0.95) {
      const lines = this.wrap(text, size, narrower);
      if (!lines || lines.length > fewest.length) break;
      even = lines;
    }
    return even;
  }

  /** Cuts words where another font takes over; what several have stays with the first. */
  #runs(text: string): { font: Font; letters: string }[] {
    const runs: { font: Font; letters: string }[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const font = this.#fonts.find((each) => each.hasGlyphForCodePoint(code));
      if (!font) throw new Error(`no font of titles has "${letter}"`);
      const last = runs.at(-1);
      if (last?.font === font) last.letters += letter;
      else runs.push({ font, letters: letter });
    }
    return runs;
  }
}

/** A glyph's outline, enlarged and moved; in fonts up is up. */
function outline(glyph: Glyph, scale: number, left: number, top: number): string {
  const { commands } = glyph.path as unknown as { commands: PathCommand[] };
  return commands
    .map(({ command, args }) => {
      const points = args.map((value, index) =>
        (index % 2 === 0 ? left + value * scale : top - value * scale).toFixed(2),
      );
      return LETTERS[command] + points.join(' ');
    })
    .join('');
}
