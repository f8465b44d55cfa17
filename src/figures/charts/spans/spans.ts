import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawSpans } from './spans-draw.ts';
import { layoutSpans, type SpansGeometry } from './spans-layout.ts';
import { describeSpans, tabulateSpans } from './spans-words.ts';

/** What lasted how long, on the timeline's own axis. */
export const spans: Figure<FigureScenes['spans'], FigureScenes['spans'], SpansGeometry> = {
  isSheet: true,
  interpolate: (a, b) => (t) => (t < 0.5 ? a : b),
  layout: layoutSpans,
  draw: drawSpans,
  describe: (scene, _, context) => describeSpans(scene, context),
  tabulate: (scene, _, context) => tabulateSpans(scene, context),
};
