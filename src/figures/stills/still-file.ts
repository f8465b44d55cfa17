import type { CssNode } from 'css-tree';
import { outlineText } from './outline-text.ts';
import { shareLongPaths, shortenLines } from './shrink-svg.ts';
import { readFigureStyles, stylesFor } from './still-styles.ts';

let styles: CssNode | undefined;

/**
 * Writes a still as a separate file: text as outlines, styles embedded, light or dark following the reader's system.
 */
export function writeStill(svg: SVGSVGElement, root: string): string {
  styles ??= readFigureStyles(root);
  shortenLines(svg);
  shareLongPaths(svg);
  outlineText(svg);
  const style = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = stylesFor(svg, styles);
  svg.prepend(style);
  return svg.outerHTML;
}
