import type { FigureScenes } from '../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawStockpiles } from './stockpiles-draw.ts';
import { layoutStockpiles, type StockpilesGeometry } from './stockpiles-layout.ts';
import { describeStockpiles, tabulateStockpiles } from './stockpiles-words.ts';

/** Warheads in military stockpiles by year: the cursor alone says how far the curve has come. */
export const stockpiles: Figure<FigureScenes['stockpiles'], object, StockpilesGeometry> = {
  interpolate: () => () => ({}),
  layout: (_, time, size, context, unit) => layoutStockpiles(time, size, context, unit),
  draw: drawStockpiles,
  describe: (_, date, context) => describeStockpiles(date, context),
  tabulate: (_, date, context) => tabulateStockpiles(date, context),
};
