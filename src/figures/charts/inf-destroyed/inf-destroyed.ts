import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawInfDestroyed } from './inf-destroyed-draw.ts';
import { layoutInfDestroyed, type InfDestroyedGeometry } from './inf-destroyed-layout.ts';
import { describeInfDestroyed, tabulateInfDestroyed } from './inf-destroyed-words.ts';

/** The missiles destroyed under the INF Treaty; the signs appear during the passage into the step. */
export const infDestroyed: Figure<FigureScenes['inf_destroyed'], object, InfDestroyedGeometry> = {
  interpolate: () => () => ({}),
  layout: (_, context) => layoutInfDestroyed(context),
  draw: drawInfDestroyed,
  describe: (_, date, context) => describeInfDestroyed(date, context),
  tabulate: (_, date, context) => tabulateInfDestroyed(date, context),
};
