import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawCursor } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { TreatiesGeometry, TreatyBar } from './treaties-layout.ts';

/** Draws the treaties on a day. Origin: the plate's corner. */
export function drawTreaties(group: Group, geometry: TreatiesGeometry): void {
  const spans = geometry.bars.flatMap(({ key, spans: own }) =>
    own.map((span) => ({ ...span, key: `${key} ${span.kind}` })),
  );
  groupIn(group, 'spans')
    .selectAll<SVGRectElement, (typeof spans)[number]>('rect')
    .data(spans, ({ key }) => key)
    .join('rect')
    .attr('class', ({ kind }) => `span ${kind}`)
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));
  const ends = geometry.bars.flatMap(({ key, end }) => (end ? [{ key, end }] : []));
  groupIn(group, 'ends')
    .selectAll<SVGPathElement, (typeof ends)[number]>('path')
    .data(ends, ({ key }) => key)
    .join('path')
    .attr('class', ({ end }) => `treaty-end ${end.how}`)
    .attr('d', ({ end }) => endPath(end));
  drawCursor(group, geometry.cursor, geometry.size.height);
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}

/** How a treaty ended: a stop, two slashes, or a chevron, as on the timeline. */
function endPath({ x, y, height, how }: NonNullable<TreatyBar['end']>): string {
  const [left, top, tall] = [round(x), round(y - 1), round(height + 2)];
  const half = round(tall / 2);
  switch (how) {
    case 'expired':
      return `M${String(left)},${String(top)}v${String(tall)}`;
    case 'withdrawn':
      return `M${String(left - 2)},${String(top + tall)}l4,${String(-tall)}m4,0l-4,${String(tall)}`;
    case 'superseded':
      return `M${String(left)},${String(top)}l4.5,${String(half)}l-4.5,${String(half)}`;
  }
}
