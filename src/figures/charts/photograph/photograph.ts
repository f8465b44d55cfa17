import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawPhotograph } from './photograph-draw.ts';
import { layoutPhotograph, type PhotographGeometry } from './photograph-layout.ts';
import { describePhotograph, tabulatePhotograph } from './photograph-words.ts';

type Scene = FigureScenes['photograph'];

/** A photograph drawn from its caption, and a paper that it does not show. It has no time axis. */
export const photograph: Figure<Scene, Scene, PhotographGeometry> = {
  isSheet: true,
  interpolate: (a, b) => (t) => (t < 0.5 ? a : b),
  layout: layoutPhotograph,
  draw: drawPhotograph,
  describe: (scene, _, context) => describePhotograph(scene, context),
  tabulate: (scene, _, context) => tabulatePhotograph(scene, context),
};
