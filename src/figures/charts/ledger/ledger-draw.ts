import { childOf, groupIn, round, type Group } from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { LedgerBar, LedgerGeometry } from './ledger-layout.ts';

const n = (value: number) => String(round(value));

/** Draws the sheet with two columns. Origin: the plate's corner. */
export function drawLedger(group: Group, geometry: LedgerGeometry): void {
  const { sheet, middle, headLine, rules } = geometry;
  const paper = groupIn(group, 'paper');
  const rect = childOf(paper, 'rect', 'ledger-sheet');
  for (const name of ['x', 'y', 'width', 'height'] as const)
    rect.setAttribute(name, n(sheet[name]));
  const across = (y: number) => `M${n(sheet.x)},${n(y)}h${n(sheet.width)}`;
  // Between the columns, but not through the names of the lines.
  const columns = [
    `M${n(middle)},${n(sheet.y)}V${n(headLine)}`,
    ...geometry.bars
      .filter(({ side }) => side === 'us')
      .map(({ y, height }) => `M${n(middle)},${n(y - 1)}v${n(height + 2)}`),
  ].join('');
  const lines = [
    { name: 'ledger-rule', d: rules.map(across).join('') },
    {
      name: 'ledger-line',
      d: `${across(headLine)}${across(headLine - 2.5)}${columns}`,
    },
  ];
  groupIn(group, 'lines')
    .selectAll<SVGPathElement, (typeof lines)[number]>('path')
    .data(lines)
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ d }) => d);
  groupIn(group, 'bars')
    .selectAll<SVGRectElement, LedgerBar>('rect')
    .data(geometry.bars, ({ key }) => key)
    .join('rect')
    .attr('class', ({ side }) => (side === 'us' ? 'sign-filled us' : 'sign-open ledger-open ussr'))
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}
