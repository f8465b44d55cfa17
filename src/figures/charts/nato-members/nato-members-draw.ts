import { groupIn, opacityOf, round, type Group } from '../../kit/draw.ts';
import { drawCursor, drawGrid } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import { drawNumbers } from '../../kit/figure-numbers.ts';
import type { NatoMembersGeometry } from './nato-members-layout.ts';

/** Draws one moment of the members. Origin: the plate's corner. */
export function drawNatoMembers(group: Group, geometry: NatoMembersGeometry): void {
  const { line, base, size, cursor } = geometry;
  const at = ([x, y]: readonly [number, number]) => `${String(round(x))},${String(round(y))}`;
  const steps = line.map(at).join('L');
  const first = line[0];
  const last = line.at(-1);
  drawGrid(group, geometry.grid, size.width);
  groupIn(group, 'space')
    .selectAll('path')
    .data(first && last ? [{ first, last }] : [])
    .join('path')
    .attr('class', 'members-space')
    .attr('d', (ends) => `M${at([ends.first[0], base])}L${steps}L${at([ends.last[0], base])}z`);
  groupIn(group, 'bands')
    .selectAll<SVGRectElement, NatoMembersGeometry['bands'][number]>('rect')
    .data(geometry.bands, ({ key }) => key)
    .join('rect')
    .attr('class', 'members-band')
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));
  groupIn(group, 'marks')
    .selectAll<SVGPathElement, NatoMembersGeometry['marks'][number]>('path')
    .data(geometry.marks, ({ key }) => key)
    .join('path')
    .attr('class', 'signature-line')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('d', ({ x, top }) => `M${at([x, base])}V${String(round(top))}`);
  groupIn(group, 'line')
    .selectAll('path')
    .data(line.length > 0 ? [steps] : [])
    .join('path')
    .attr('class', 'members-line')
    .attr('d', (path) => `M${path}`);
  drawCursor(group, cursor, size.height);
  drawNumbers(group, geometry.numbers);
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}
