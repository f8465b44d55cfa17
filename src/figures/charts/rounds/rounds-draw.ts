import { groupIn, opacityOf, round, setType, type Group } from '../../kit/draw.ts';
import { drawCursor } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes, NOTE_MARGIN } from '../../kit/figure-notes.ts';
import { signPath } from '../../kit/sign-path.ts';
import type { PlacedRoundMark } from './rounds-marks.ts';
import type { PlacedRow, PlacedWay, RoundsGeometry } from './rounds-layout.ts';

/** Draws one moment of the rounds. Origin: the plate's corner. */
export function drawRounds(group: Group, geometry: RoundsGeometry): void {
  const { size, years, rows, marks, ways, cursor, labels, notes } = geometry;
  const n = (value: number) => String(round(value));
  groupIn(group, 'grid')
    .selectAll<SVGPathElement, number>('path')
    .data(years.xs)
    .join('path')
    .attr('class', 'grid-line')
    .attr('d', (x) => `M${n(x)},${n(years.from)}V${n(size.height)}`);
  drawRows(groupIn(group, 'rows'), rows, size.width);
  drawCursor(group, cursor, size.height);
  groupIn(group, 'ways')
    .selectAll<SVGPathElement, PlacedWay>('path')
    .data(ways, ({ key }) => key)
    .join('path')
    .attr('class', ({ known, isLater, isActive }) =>
      ['round-way', known, isLater ? 'later' : '', isActive ? 'active' : ''].join(' ').trim(),
    )
    .attr('d', ({ from, to }) => `M${from.map(n).join(',')}L${to.map(n).join(',')}`);
  drawMarks(groupIn(group, 'marks'), marks);
  drawLabels(group, 'labels', labels);
  drawNotes(group, notes);
}

function drawRows(group: Group, rows: readonly PlacedRow[], width: number): void {
  const n = (value: number) => String(round(value));
  const lines = groupIn(group, 'lines')
    .selectAll<SVGGElement, PlacedRow>('g.lane')
    .data(rows, ({ place }) => place)
    .join((enter) => {
      const added = enter.append('g').attr('class', 'lane');
      added.append('path').attr('class', 'known');
      added.append('path').attr('class', 'unknown');
      return added;
    });
  lines.select('path.known').attr('d', ({ y, split }) => `M0,${n(y)}H${n(split)}`);
  lines.select('path.unknown').attr('d', ({ y, split }) => `M${n(split)},${n(y)}H${n(width)}`);
  const names = groupIn(group, 'names')
    .selectAll<SVGGElement, PlacedRow>('g.lane-name')
    .data(rows, ({ place }) => place)
    .join((enter) => {
      const added = enter.append('g').attr('class', 'lane-name');
      added.append('path');
      added.append('text').attr('class', 'lane-text halo-plate');
      return added;
    });
  names
    .select('path')
    .attr('class', ({ sign }) => sign)
    .attr('d', ({ sign }) => signPath(sign, 4.2))
    .attr('transform', ({ y }) => `translate(${n(NOTE_MARGIN + 5)},${n(y - 15)})`);
  names
    .select<SVGTextElement>('text')
    .attr('x', round(NOTE_MARGIN + 15))
    .attr('y', ({ y }) => round(y - 11))
    .text(({ name }) => name)
    .each(function () {
      setType(this, 'lane');
    });
}

function drawMarks(group: Group, marks: readonly PlacedRoundMark[]): void {
  const at = ({ x, y }: PlacedRoundMark) => `translate(${String(round(x))},${String(round(y))})`;
  const draw = (name: string, own: readonly PlacedRoundMark[]) =>
    groupIn(group, name)
      .selectAll<SVGPathElement, PlacedRoundMark>('path')
      .data(own, ({ key }) => key)
      .join('path')
      .attr('transform', at);
  draw('open', marks)
    .attr('class', ({ sign, isLater }) => `mark ${sign}${isLater ? ' later' : ''}`)
    .attr('d', ({ sign, radius }) => signPath(sign, radius));
  // A stroke through a round that was called off.
  draw(
    'strokes',
    marks.filter(({ isCalledOff }) => isCalledOff),
  )
    .attr('class', ({ isLater }) => (isLater ? 'mark plus later' : 'mark plus'))
    .attr('d', ({ radius }) => {
      const reach = String(round(radius * 1.6));
      return `M-${reach},${reach}L${reach},-${reach}`;
    });
  draw(
    'filled',
    marks.filter(({ active }) => active > 0),
  )
    .attr('class', ({ sign }) => `active ${sign}`)
    .attr('opacity', ({ active }) => opacityOf(active))
    .attr('d', ({ sign, radius }) => signPath(sign, radius));
}
