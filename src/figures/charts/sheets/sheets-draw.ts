import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { PlacedSheet, SheetsGeometry } from './sheets-layout.ts';

/** Draws papers. Origin: the plate's corner. */
export function drawSheets(group: Group, geometry: SheetsGeometry): void {
  groupIn(group, 'sheets')
    .selectAll<SVGRectElement, PlacedSheet>('rect')
    .data(geometry.sheets, ({ key }) => key)
    .join('rect')
    .attr('class', ({ look }) => `desk-sheet ${look}`)
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}
