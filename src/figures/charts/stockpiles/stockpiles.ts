import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawStockpiles } from './stockpiles-draw.ts';
import {
  interpolateStockpiles,
  layoutStockpiles,
  type StockpilesGeometry,
  type StockpilesState,
} from './stockpiles-layout.ts';
import { describeStockpiles, tabulateStockpiles } from './stockpiles-words.ts';

/** Warheads in military stockpiles by year: the lines chosen by the scene, up to the cursor. */
export const stockpiles: Figure<FigureScenes['stockpiles'], StockpilesState, StockpilesGeometry> = {
  interpolate: interpolateStockpiles,
  layout: layoutStockpiles,
  draw: drawStockpiles,
  describe: describeStockpiles,
  tabulate: tabulateStockpiles,
};
