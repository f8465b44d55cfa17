import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawWeek } from './week-draw.ts';
import { layoutWeek, type WeekGeometry } from './week-layout.ts';
import { describeWeek, tabulateWeek } from './week-words.ts';

/** One week of talks, day by day and city by city. Its days are its own axis. */
export const week: Figure<FigureScenes['week'], FigureScenes['week'], WeekGeometry> = {
  isSheet: true,
  interpolate: (a, b) => (t) => (t < 0.5 ? a : b),
  layout: layoutWeek,
  draw: drawWeek,
  describe: (scene, _, context) => describeWeek(scene, context),
  tabulate: (scene, _, context) => tabulateWeek(scene, context),
};
