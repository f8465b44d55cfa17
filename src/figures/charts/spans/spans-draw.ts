import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawCursor } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { PlacedSpan, SpansGeometry } from './spans-layout.ts';

/** Draws the spans. Origin: the plate's corner. */
export function drawSpans(group: Group, geometry: SpansGeometry): void {
  drawCursor(group, geometry.cursor, geometry.size.height);
  groupIn(group, 'spans')
    .selectAll<SVGRectElement, PlacedSpan>('rect')
    .data(geometry.spans, ({ key }) => key)
    .join('rect')
    .attr('class', ({ look }) => `time-span ${look}`)
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}
