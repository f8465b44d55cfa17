import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawCursor, drawGrid } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import { drawNumbers } from '../../kit/figure-numbers.ts';
import { signPath } from '../../kit/sign-path.ts';
import { ARROW, type OpenSkiesFlightsGeometry } from './open-skies-flights-layout.ts';
import type { PlannedRow } from './open-skies-planned.ts';

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
  drawPlanned(groupIn(group, 'planned'), geometry.planned);
  drawNumbers(
    group,
    grid.filter(({ label }) => label !== '0'),
  );
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}

/** One sign for each planned flight: filled if Washington asked for it, open if another state did. */
function drawPlanned(group: Group, planned: PlannedRow | null): void {
  if (!planned) {
    group.selectAll('path').remove();
    return;
  }
  const { x, y, pitch, asked, others } = planned;
  const side = pitch * 0.7;
  const square = (index: number) =>
    `M${number(x + index * pitch)},${number(y - side / 2)}h${number(side)}v${number(side)}h${number(-side)}z`;
  const squares = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => square(from + index)).join('');
  const runs = [
    { name: 'sign-filled us', d: squares(0, asked) },
    { name: 'planned-flight', d: squares(asked, others) },
  ];
  group
    .selectAll<SVGPathElement, (typeof runs)[number]>('path')
    .data(runs)
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ d }) => d);
}
