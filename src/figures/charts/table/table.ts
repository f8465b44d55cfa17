import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawTable } from './table-draw.ts';
import type { TableGeometry } from './table-geometry.ts';
import { layoutTable, type TableState } from './table-layout.ts';
import { describeTable, tabulateTable } from './table-words.ts';

/** A table seen from above, and who sat at it. It has no time axis. */
export const table: Figure<FigureScenes['table'], TableState, TableGeometry> = {
  interpolate: (a, b) => (t) => ({ from: a, to: b, t }),
  layout: layoutTable,
  draw: drawTable,
  describe: (scene, _, context) => describeTable(scene, context),
  tabulate: (scene, _, context) => tabulateTable(scene, context),
};
