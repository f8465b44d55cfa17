import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawCounting } from './counting-draw.ts';
import { layoutCounting, type CountingGeometry } from './counting-layout.ts';
import { describeCounting, tabulateCounting } from './counting-words.ts';

/** How START I and New START count the warheads of a missile and of a bomber. It has no time axis. */
export const counting: Figure<FigureScenes['counting'], object, CountingGeometry> = {
  interpolate: () => () => ({}),
  layout: (_, context) => layoutCounting(context),
  draw: drawCounting,
  describe: (_scene, _date, context) => describeCounting(context),
  tabulate: (_scene, _date, context) => tabulateCounting(context),
};
