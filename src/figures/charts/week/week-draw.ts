import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawCursor } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import { signPath } from '../../kit/sign-path.ts';
import type { WeekGeometry, WeekMark } from './week-layout.ts';

const n = (value: number) => String(round(value));

/** Draws a week. Origin: the plate's corner. */
export function drawWeek(group: Group, geometry: WeekGeometry): void {
  const { columns, lanes, legs, marks, radius, top, base } = geometry;
  const lines = [
    {
      name: 'grid-line',
      d: columns.map(({ x }) => `M${n(x)},${n(top)}V${n(base)}`).join(''),
    },
    {
      name: 'week-lane',
      d: lanes.map(({ y, from, until }) => `M${n(from)},${n(y)}H${n(until)}`).join(''),
    },
    {
      name: 'week-lane ahead',
      d: lanes.map(({ y, until, to }) => `M${n(until)},${n(y)}H${n(to)}`).join(''),
    },
    { name: 'week-leg', d: legs.map(({ from, to }) => legPath(from, to)).join('') },
  ];
  groupIn(group, 'lines')
    .selectAll<SVGPathElement, (typeof lines)[number]>('path')
    .data(lines)
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ d }) => d);
  drawCursor(group, geometry.cursor, geometry.size.height);
  groupIn(group, 'marks')
    .selectAll<SVGPathElement, WeekMark>('path')
    .data(marks, ({ key }) => key)
    .join('path')
    .attr('class', ({ sign }) => (sign === 'plus' ? 'week-mark plus' : 'week-mark'))
    .attr('transform', ({ x, y }) => `translate(${n(x)},${n(y)})`)
    .attr('d', ({ sign }) => signPath(sign, radius));
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}

/** A line from one meeting to the next, with an arrowhead. */
function legPath(from: readonly [number, number], to: readonly [number, number]): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = length === 0 ? [0, 0] : [dx / length, dy / length];
  const barb = (way: number) =>
    `${n(to[0] - ux * 6 - way * uy * 4)},${n(to[1] - uy * 6 + way * ux * 4)}`;
  return `M${n(from[0])},${n(from[1])}L${n(to[0])},${n(to[1])}M${barb(1)}L${n(to[0])},${n(to[1])}L${barb(-1)}`;
}
