import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawCursor, drawGrid } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import { drawNumbers } from '../../kit/figure-numbers.ts';
import { signPath } from '../../kit/sign-path.ts';
import { ARROW, type OpenSkiesFlightsGeometry } from './open-skies-flights-layout.ts';

const SIGN = 4.6;

/** An arrow up from an open sign: the source says "more than". */
const arrow = `M0,-${String(SIGN)}V-${String(ARROW)}M-4,-${String(ARROW - 5)}L0,-${String(ARROW)}L4,-${String(ARROW - 5)}`;

const number = (value: number) => String(round(value));

/** Draws one moment of the flights. Origin: the plate's corner. */
export function drawOpenSkiesFlights(group: Group, geometry: OpenSkiesFlightsGeometry): void {
  const { base, cursor, grid, points, size, start } = geometry;
  type Point = OpenSkiesFlightsGeometry['points'][number];
  const classOf = (name: string, { isLater }: Point) => (isLater ? `${name} later` : name);
  drawGrid(group, grid, size.width);
  groupIn(group, 'start')
    .selectAll('path')
    .data(start ? [start] : [])
    .join('path')
    .attr('class', 'signature-line')
    .attr('d', ({ x, top }) => `M${number(x)},${number(base)}V${number(top)}`);
  groupIn(group, 'stems')
    .selectAll<SVGPathElement, Point>('path')
    .data(points, ({ key }) => key)
    .join('path')
    .attr('class', (point) => classOf('flights-stem', point))
    .attr('d', ({ x, y }) => `M${number(x)},${number(base)}V${number(y)}`);
  drawCursor(group, cursor, size.height);
  groupIn(group, 'points')
    .selectAll<SVGPathElement, Point>('path')
    .data(points, ({ key }) => key)
    .join('path')
    .attr('class', (point) =>
      classOf(point.isMinimum ? 'flights-point more' : 'flights-point', point),
    )
    .attr('transform', ({ x, y }) => `translate(${number(x)},${number(y)})`)
    .attr('d', ({ isMinimum }) => signPath('circle', SIGN) + (isMinimum ? arrow : ''));
  drawNumbers(
    group,
    grid.filter(({ label }) => label !== '0'),
  );
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}
