import type { Box } from '../../src/figures/kit/geometry.ts';
import { measureText } from '../../src/figures/kit/measure.ts';
import type { PlacedLane } from '../../src/figures/timeline/lanes-layout.ts';

/** The box around a sign with this middle and radius, in px. */
export function around(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** The box of a lane's name and the sign before it, of this height in px, where they are on the ribbon. */
export function nameBox({ name, nameAt: [x, y] }: PlacedLane, height: number): Box {
  return { x, y: y - height / 2, width: 11 + measureText(name, 'lane'), height };
}
