import { parseHTML } from 'linkedom';
import { select } from 'd3';
import type { Group } from '../kit/draw.ts';

/** Draws a new SVG outside the browser, with the same functions that draw in it. */
export function drawStill(
  size: { width: number; height: number },
  draw: (svg: Group) => void,
): SVGSVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('viewBox', `0 0 ${String(size.width)} ${String(size.height)}`);
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(size.height));
  draw(select(svg as unknown as SVGGElement));
  return svg;
}
