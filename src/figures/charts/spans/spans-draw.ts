import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawCursor } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { PlacedSpan, SpansGeometry } from './spans-layout.ts';

const n = (value: number) => String(round(value));

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
  const ends = geometry.spans.flatMap(({ key, x, y, width, height, end }) => {
    if (end === null) return [];
    const way = `M${n(x + width)},${n(y + height / 2)}H${n(end)}`;
    return [
      { key: `${key} way`, className: 'time-end', d: way },
      { key: `${key} stop`, className: 'time-end stop', d: `M${n(end)},${n(y)}v${n(height)}` },
    ];
  });
  groupIn(group, 'ends')
    .selectAll<SVGPathElement, (typeof ends)[number]>('path')
    .data(ends, ({ key }) => key)
    .join('path')
    .attr('class', ({ className }) => className)
    .attr('d', ({ d }) => d);
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}
