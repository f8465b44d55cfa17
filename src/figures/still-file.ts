import { readFileSync } from 'node:fs';
import { outlineText } from './outline-text.ts';
import { shareLongPaths } from './still.ts';

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

let styles: string | undefined;

/** A still as a file that stands alone: letters as outlines, styles inside, light and dark after the reader's setting. */
export function writeStill(svg: SVGSVGElement, root: string): string {
  styles ??= readStyles(root);
  shareLongPaths(svg);
  outlineText(svg);
  const style = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = styles;
  svg.prepend(style);
  return svg.outerHTML;
}
