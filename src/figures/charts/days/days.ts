import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawDays } from './days-draw.ts';
import { layoutDays, type DaysGeometry } from './days-layout.ts';
import { describeDays, tabulateDays } from './days-words.ts';

/** A calendar of a few months. It has no time axis, and is not turned over from one step to the next. */
export const days: Figure<FigureScenes['days'], FigureScenes['days'], DaysGeometry> = {
  isSheet: true,
  interpolate: (a, b) => (t) => (t < 0.5 ? a : b),
  layout: layoutDays,
  draw: drawDays,
  describe: describeDays,
  tabulate: tabulateDays,
};
