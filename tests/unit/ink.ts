import type { Box } from '../../src/figures/kit/geometry.ts';
import { measureText } from '../../src/figures/kit/measure.ts';
import { lerp } from '../../src/figures/kit/presence.ts';
import type { PlacedPlace } from '../../src/figures/map/place-layout.ts';

/** How far capitals rise above and descenders drop below the baseline, as parts of the font size. */
const ABOVE = 0.74;
const BELOW = 0.22;

/** The box of a line of text as drawn, from its left end and its baseline. */
export function inkOf(line: { x: number; y: number; size: number }, width: number): Box {
  return {
    x: line.x,
    y: line.y - ABOVE * line.size,
    width,
    height: (ABOVE + BELOW) * line.size,
  };
}

/** The box of a place's name, at any moment on its way from or to that of the active place. */
export function nameInk({ name, active }: PlacedPlace): Box | null {
  if (!name) return null;
  const width = lerp(
    measureText(name.text, 'place'),
    measureText(name.text, 'placeActive'),
    active,
  );
  return inkOf(name, width);
}

/** The box of a place's sign. */
export function signBox({ x, y, radius }: { x: number; y: number; radius: number }): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
