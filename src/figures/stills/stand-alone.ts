import type { CssNode } from 'css-tree';
import { writeLiteralStyles } from './literal-styles.ts';
import { outlineText } from './outline-text.ts';
import { shareLongPaths, shortenLines } from './shrink-svg.ts';
import { usedRules } from './still-styles.ts';

/** What a file says of its picture to those who cannot see it. */
export interface PictureText {
  title: string;
  description: string;
}

/** By these the stage finds parts of its picture. */
const FOR_SCRIPTS = ['data-figure', 'data-place'];

/**
 * Writes a drawing as a file that looks the same in every program, in the light theme: colours are literal, text is
 * outlined, and it refers to nothing outside itself. The drawing itself is changed. Throws where a style or a letter would
 * be lost.
 */
export function writeStandAlone(
  svg: SVGSVGElement,
  styles: CssNode,
  { title, description }: PictureText,
): string {
  // First, while the elements are those that the styles are for.
  writeLiteralStyles(svg, usedRules(svg, styles));
  shortenLines(svg);
  shareLongPaths(svg);
  outlineText(svg);
  fitLetterStrokes(svg);
  for (const name of FOR_SCRIPTS)
    for (const element of svg.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.prepend(textElement(svg, 'title', title), textElement(svg, 'desc', description));
  return svg.outerHTML;
}

/**
 * Letters are drawn enlarged from their outlines. The stage tells the browser not to enlarge the lines around them;
 * other programs do not know how, so here these lines are made thinner beforehand.
 */
function fitLetterStrokes(svg: SVGSVGElement): void {
  const outlines = [...svg.querySelectorAll('defs > path[vector-effect]')];
  const letters = new Set(outlines.map(({ id }) => `#${id}`));
  for (const outline of outlines) outline.removeAttribute('vector-effect');
  for (const word of svg.querySelectorAll('g[transform*="scale("] > g')) {
    if (!letters.has(word.firstElementChild?.getAttribute('href') ?? '')) continue;
    const scale = /scale\(([\d.]+)\)/.exec(
      word.parentElement?.getAttribute('transform') ?? '',
    )?.[1];
    const width = Number(word.getAttribute('stroke-width') ?? 1) / Number(scale);
    if (word.hasAttribute('stroke')) word.setAttribute('stroke-width', width.toFixed(1));
  }
}

function textElement(svg: SVGSVGElement, name: 'title' | 'desc', text: string): Element {
  const element = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
  element.textContent = text;
  return element;
}
