import letterOutlines from '../../../.generated/letter-outlines.json' with { type: 'json' };
import letterWidths from '../../../.generated/letter-widths.json' with { type: 'json' };
import { faceFonts, type TypeStyle } from '../kit/type-styles.ts';

const outlines: Record<string, Record<string, string>> = letterOutlines;
const widths: Record<string, Record<string, number>> = letterWidths;
/** Grid units of the outlines to the em; widths are in thousandths. */
const OUTLINE_UNITS = 140;
/** How a text may be drawn by its own attributes, where it has no classes. */
const STYLE_ATTRIBUTES = [
  ...['fill', 'fill-opacity', 'paint-order'],
  ...['stroke', 'stroke-linejoin', 'stroke-opacity', 'stroke-width'],
];
const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Converts a still's text to outlines, since a separate image file cannot use the page's fonts. Each letter is defined
 * once per face, in the picture's `<defs>`. The picture's words are in its alternative text. Throws where there is no room
 * for definitions, or no font has a letter, which would be left out of the picture.
 */
export function outlineText(svg: SVGSVGElement): void {
  const texts = [...svg.querySelectorAll('text')];
  if (texts.length === 0) return;
  const definitions = svg.querySelector('defs');
  if (!definitions) throw new Error('a picture with text has no <defs> for its letters');
  const letters = new Map<string, string>();
  const letterId = (face: string, letter: string): string | null => {
    const outline = outlines[face]?.[letter];
    if (outline === undefined && !isSpace(letter)) throw new Error(`no font has "${letter}"`);
    if (!outline) return null;
    const key = face + letter;
    const known = letters.get(key);
    if (known !== undefined) return known;
    const id = `l${String(letters.size)}`;
    letters.set(key, id);
    const path = make(svg, 'path', { id, d: outline, 'vector-effect': 'non-scaling-stroke' });
    definitions.append(path);
    return id;
  };

  for (const text of texts) {
    const face = faceOf(text);
    const size = Number(text.getAttribute('font-size'));
    const spacing = Number.parseFloat(text.getAttribute('letter-spacing') ?? '0') * OUTLINE_UNITS;
    const written = text.textContent.normalize('NFC');
    const uses: Element[] = [];
    let x = 0;
    for (const letter of written) {
      const id = letterId(face, letter);
      if (id !== null) uses.push(make(svg, 'use', { href: `#${id}`, x: String(Math.round(x)) }));
      x += ((widths[face]?.[letter] ?? 0) * OUTLINE_UNITS) / 1000 + spacing;
    }
    const anchor = text.getAttribute('text-anchor');
    const shift = anchor === 'middle' ? x / 2 : anchor === 'end' ? x : 0;
    const scale = size / OUTLINE_UNITS;
    const left = Number(text.getAttribute('x')) - shift * scale;
    const place = `translate(${left.toFixed(1)},${text.getAttribute('y') ?? '0'}) scale(${scale.toFixed(4)})`;
    const group = make(svg, 'g', { transform: place });
    const opacity = text.getAttribute('opacity');
    if (opacity !== null) group.setAttribute('opacity', opacity);
    const classes = (text.getAttribute('class') ?? '').split(' ').filter((name) => name !== '');
    const attributes = attributesOf(text, STYLE_ATTRIBUTES);
    // A letter's halo would cover the letter before it, so all halos are drawn first.
    if ('stroke' in attributes || classes.some((name) => /^(halo|on-)/.test(name))) {
      const halo = make(svg, 'g', { ...classed(classes), ...attributes });
      halo.append(...uses.map((use) => use.cloneNode(true)));
      group.append(halo);
    }
    const plain = classes.filter((name) => !name.startsWith('halo'));
    const filled = make(svg, 'g', {
      ...classed(plain),
      ...attributesOf(text, ['fill', 'fill-opacity']),
      'stroke-width': '0',
    });
    filled.append(...uses);
    group.append(filled);
    text.replaceWith(group);
  }
}

const classed = (names: readonly string[]): Record<string, string> =>
  names.length > 0 ? { class: names.join(' ') } : {};

/** What a text has of these attributes. */
function attributesOf(text: Element, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = text.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

const isSpace = (letter: string) => letter.trim() === '';

function faceOf(text: Element): TypeStyle['face'] {
  const weight = Number(text.getAttribute('font-weight'));
  const slant = text.getAttribute('font-style');
  const faces = Object.entries(faceFonts) as [TypeStyle['face'], (typeof faceFonts)['label-400']][];
  const found = faces.find(([, font]) => font.weight === weight && font.style === slant);
  if (!found) throw new Error(`no face of weight ${String(weight)} and style ${String(slant)}`);
  return found[0];
}

function make(svg: SVGSVGElement, name: string, attributes: Record<string, string>): Element {
  const element = svg.ownerDocument.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
