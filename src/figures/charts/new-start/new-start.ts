import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawNewStart } from './new-start-draw.ts';
import { layoutNewStart, type NewStartGeometry, type NewStartState } from './new-start-layout.ts';
import { describeNewStart, tabulateNewStart } from './new-start-words.ts';

/** New START's three limits and what both sides declared every six months, up to the cursor. */
export const newStart: Figure<FigureScenes['new_start'], NewStartState, NewStartGeometry> = {
  interpolate: (a, b) => (t) => ({ from: a.highlight, to: b.highlight, t }),
  layout: layoutNewStart,
  draw: drawNewStart,
  describe: (_, date, context) => describeNewStart(date, context),
  tabulate: (_, date, context) => tabulateNewStart(date, context),
};
