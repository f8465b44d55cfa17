import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { cutsOf, scriptsOf } from './cuts.ts';
import { drawnFaces, fileOf, SCRIPTS } from './faces.ts';
import { fallbackFaces, fallbackRule, SAMPLE, type Metrics } from './fallback-faces.ts';
import { INTL_SPACES, type Letters } from './letters.ts';
import { scriptRules } from './script-rules.ts';

/** What running text needs: kerning, ligatures, accents. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'rvrn'];

/** Text is never set in columns from top to bottom, and no menu of typefaces names these. */
const UNUSED_TABLES = ['STAT', 'vhea', 'vmtx'];

/** Letters on pictures are at most 20 px high: finer outlines than this would not be seen. */
const OUTLINE_UNITS = 140;

interface PathCommand {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  args: number[];
}

/** The width of a thin space where a font has none, in em; a no-break space is as wide as a space. */
const THIN_SPACE = 0.2;

/**
 * The fonts that the site ships, cut to the letters used, and for the pictures the width (in thousandths of an em) and
 * the outline (in 140ths) of every letter at each weight that they use; and the style sheet that fits systems' fonts to
 * ours: data by path in `.generated/`.
 */
export async function generateFonts(
  root: string,
  letters: Letters,
): Promise<Map<string, string | Uint8Array>> {
  const require = createRequire(`${root}/package.json`);
  const file = (name: string) => readFileSync(require.resolve(`${name}.woff2`));
  const made = new Map<string, string | Uint8Array>();

  const cuts = cutsOf(root, letters);
  for (const { name, face, from, letters: wanted } of cuts) {
    const cut = await subsetFont(file(from), wanted, {
      targetFormat: 'woff2',
      variationAxes: face.axes,
      keepFeatures: [...FEATURES, ...(face.features ?? [])],
      noHinting: true,
      dropTables: UNUSED_TABLES,
    });
    made.set(`fonts/${name}.woff2`, cut);
  }
  const faces = readFileSync(`${root}/src/styles/fonts.css`, 'utf8');
  for (const [language, written] of Object.entries(letters.written)) {
    made.set(`fonts/scripts/${language}.css`, scriptRules(faces, cuts, written));
  }

  const used = new Set(Array.from(letters.content, scriptsOf(root)));
  const widths: Record<string, Record<string, number>> = {};
  const outlines: Record<string, Record<string, string>> = {};
  for (const face of drawnFaces) {
    const faceWidths: Record<string, number> = {};
    const faceOutlines: Record<string, string> = {};
    for (const script of SCRIPTS.filter((each) => used.has(each))) {
      const cut = await subsetFont(file(fileOf(face, script)), letters.content, {
        targetFormat: 'sfnt',
        variationAxes: face.axes,
        noHinting: true,
      });
      const font = create(cut) as Font;
      for (const letter of letters.content) {
        const code = letter.codePointAt(0) ?? 0;
        if (!font.hasGlyphForCodePoint(code) || letter in faceWidths) continue;
        const glyph = font.glyphForCodePoint(code);
        faceWidths[letter] = Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm);
        const { commands } = glyph.path as unknown as { commands: PathCommand[] };
        faceOutlines[letter] = shortOutline(commands, OUTLINE_UNITS / font.unitsPerEm);
      }
    }
    for (const space of INTL_SPACES) {
      const missing = space === '\u00a0' ? (faceWidths[' '] ?? 0) : THIN_SPACE * 1000;
      faceWidths[space] ??= missing;
    }
    widths[face.name] = faceWidths;
    outlines[face.name] = faceOutlines;
  }
  const fallbackRules: string[] = [];
  for (const face of fallbackFaces) {
    const cut = await subsetFont(file(face.of.from), SAMPLE, {
      targetFormat: 'sfnt',
      variationAxes: face.of.axes,
      noHinting: true,
    });
    fallbackRules.push(fallbackRule(face, metricsOf(create(cut) as Font)));
  }
  made.set('fonts/fallback.css', fallbackRules.join('\n'));
  made.set('letter-widths.json', JSON.stringify(widths));
  made.set('letter-outlines.json', JSON.stringify(outlines));
  return made;
}

/** Measures a font as browsers do; the width of its letters as a mean over the sample. */
export function metricsOf(font: Font): Metrics {
  const em = font.unitsPerEm;
  const widths = Array.from(
    SAMPLE,
    (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
  );
  return {
    letterWidth: widths.reduce((sum, width) => sum + width, 0) / widths.length / em,
    ascent: font.ascent / em,
    descent: -font.descent / em,
    lineGap: font.lineGap / em,
  };
}

/** Writes an outline in steps from point to point on a grid of `OUTLINE_UNITS` to the em. */
function shortOutline(commands: readonly PathCommand[], scale: number): string {
  const snap = (value: number) => Math.round(value * scale);
  let at = [0, 0];
  let written = '';
  for (const { command, args } of commands) {
    const letter = {
      moveTo: 'm',
      lineTo: 'l',
      quadraticCurveTo: 'q',
      bezierCurveTo: 'c',
      closePath: 'z',
    }[command];
    const points: number[] = [];
    let end = at;
    for (let index = 0; index < args.length; index += 2) {
      end = [snap(args[index] ?? 0), -snap(args[index + 1] ?? 0)];
      points.push((end[0] ?? 0) - (at[0] ?? 0), (end[1] ?? 0) - (at[1] ?? 0));
    }
    // After a closed shape the next step counts from where that shape began, so the first point is absolute.
    written += command === 'moveTo' ? `M${end.join(' ')}` : letter + points.join(' ');
    at = end;
  }
  return written.replace(/ -/g, '-');
}
