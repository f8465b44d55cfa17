import { readFileSync } from 'node:fs';
import { outlineText } from './outline-text.ts';
import { shareLongPaths, shortenLines } from './shrink-svg.ts';

/** The styles that a picture standing alone carries with it: colours by role, and how signs look. */
function readStyles(root: string): string {
  return ['src/styles/colours.css', 'src/figures/figures.css']
    .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*([{}:;,>])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A rule of a style sheet that holds no rules itself: its selectors and what they set. */
const RULE = /([^{}@]+)\{([^{}]*)\}/g;

/** The rules that say something about this picture, and of the colours those that they use: most pictures show little of all there is. */
function stylesFor(svg: SVGSVGElement, all: string): string {
  const classes = new Set(
    [...svg.querySelectorAll('[class]')].flatMap((one) => [...one.classList]),
  );
  const isUsed = (selector: string) =>
    [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => classes.has(name ?? ''));
  const used = all.replace(RULE, (_, selectors: string, body: string) => {
    const kept = selectors.split(',').filter(isUsed);
    return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
  });
  return used.replace(/--([\w-]+):[^;{}]*\([^)]*\);?/g, (colour, name: string) =>
    used.includes(`var(--${name})`) ? colour : '',
  );
}

let styles: string | undefined;

/** A still as a file that stands alone: letters as outlines, styles inside, light and dark after the reader's setting. */
export function writeStill(svg: SVGSVGElement, root: string): string {
  styles ??= readStyles(root);
  shortenLines(svg);
  shareLongPaths(svg);
  outlineText(svg);
  const style = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = stylesFor(svg, styles);
  svg.prepend(style);
  return svg.outerHTML;
}
