import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawRounds } from './rounds-draw.ts';
import {
  interpolateRounds,
  layoutRounds,
  type RoundsGeometry,
  type RoundsState,
} from './rounds-layout.ts';
import {
  describeLaterRounds,
  describeRounds,
  tabulateLaterRounds,
  tabulateRounds,
} from './rounds-words.ts';

/** Rounds of the talks by city and where the American team travelled next, up to the cursor. */
export const rounds: Figure<FigureScenes['rounds'], RoundsState, RoundsGeometry> = {
  interpolate: interpolateRounds,
  layout: layoutRounds,
  draw: drawRounds,
  describe: describeRounds,
  tabulate: (_, date, context) => tabulateRounds(date, context),
  later: { describe: describeLaterRounds, tabulate: tabulateLaterRounds },
};
