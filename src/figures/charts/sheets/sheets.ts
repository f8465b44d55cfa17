import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawSheets } from './sheets-draw.ts';
import { layoutSheets, type SheetsGeometry } from './sheets-layout.ts';
import { describeSheets, tabulateSheets } from './sheets-words.ts';

/** Papers beside each other, and the places of those that are not there. It has no time axis. */
export const sheets: Figure<FigureScenes['sheets'], FigureScenes['sheets'], SheetsGeometry> = {
  isSheet: true,
  interpolate: (a, b) => (t) => (t < 0.5 ? a : b),
  layout: layoutSheets,
  draw: drawSheets,
  describe: (scene, _, context) => describeSheets(scene, context),
  tabulate: (scene, _, context) => tabulateSheets(scene, context),
};
