import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawDots } from './dots-draw.ts';
import { paintDots } from './dots-paint.ts';
import { layoutDots } from './dots-layout.ts';
import type { DotsGeometry } from './dots-geometry.ts';
import type { DotsState } from './dots-scene.ts';
import { describeDots, tabulateDots } from './dots-words.ts';

/** Warheads as dots to scale, with one unit for all states: the years and limits named in the storyboard. */
export const dots: Figure<FigureScenes['dots'], DotsState, DotsGeometry> = {
  interpolate: (a, b) => (t) => ({ from: a, to: b, t }),
  layout: (state, context) => layoutDots(state, context),
  draw: drawDots,
  paint: paintDots,
  describe: (scene, _, context) => describeDots(scene, context),
  tabulate: (scene, _, context) => tabulateDots(scene, context),
};
