import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawAmounts } from './amounts-draw.ts';
import { layoutAmounts, type AmountsGeometry } from './amounts-layout.ts';
import { describeAmounts, tabulateAmounts } from './amounts-words.ts';

/** A few numbers to scale. It has no time axis, and what it compares in one step has nothing in common with the next. */
export const amounts: Figure<FigureScenes['amounts'], FigureScenes['amounts'], AmountsGeometry> = {
  isSheet: true,
  interpolate: (a, b) => (t) => (t < 0.5 ? a : b),
  layout: layoutAmounts,
  draw: drawAmounts,
  describe: (scene, _, context) => describeAmounts(scene, context),
  tabulate: (scene, _, context) => tabulateAmounts(scene, context),
};
