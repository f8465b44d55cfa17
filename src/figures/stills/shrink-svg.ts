import { ShortPath } from './short-path.ts';

/** The length in characters from which a path drawn twice is worth a reference. */
const LONG_PATH = 200;

/** Moves each repeated long path to the definitions and refers to it: a coast is drawn nine times. */
export function shareLongPaths(svg: SVGSVGElement): void {
  const definitions = svg.querySelector('defs');
  if (!definitions) return;
  const byShape = new Map<string, Element[]>();
  for (const path of svg.querySelectorAll('path')) {
    const shape = path.getAttribute('d') ?? '';
    if (shape.length >= LONG_PATH) byShape.set(shape, [...(byShape.get(shape) ?? []), path]);
  }
  let number = 0;
  for (const [shape, paths] of byShape) {
    if (paths.length < 2) continue;
    number += 1;
    const id = `shape-${String(number)}`;
    const shared = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
    shared.setAttribute('id', id);
    shared.setAttribute('d', shape);
    definitions.append(shared);
    for (const path of paths) {
      const use = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'use');
      for (const { name, value } of path.attributes)
        if (name !== 'd') use.setAttribute(name, value);
      use.setAttribute('href', `#${id}`);
      path.replaceWith(use);
    }
  }
}

/** Straight lines as layouts write them: `M1.5,2L3,4…`, closed or not. */
const ABSOLUTE_LINES = /^M[-\d.,ML]+Z?$/;

/** Rewrites long lines in steps of half a pixel, as in the still's map, which halves the size of rings and routes. */
export function shortenLines(svg: SVGSVGElement): void {
  for (const path of svg.querySelectorAll('path')) {
    const shape = path.getAttribute('d') ?? '';
    if (shape.length < LONG_PATH || !ABSOLUTE_LINES.test(shape)) continue;
    const short = new ShortPath();
    short.beginPath();
    for (const [, letter, x, y] of shape.matchAll(/([ML])([-\d.]+),([-\d.]+)/g)) {
      if (letter === 'M') short.moveTo(Number(x), Number(y));
      else short.lineTo(Number(x), Number(y));
    }
    if (shape.endsWith('Z')) short.closePath();
    path.setAttribute('d', short.toString());
  }
}
