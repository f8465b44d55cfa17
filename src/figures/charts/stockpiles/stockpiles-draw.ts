import { area, line } from 'd3';
import { groupIn, opacityOf, round, type Group } from '../../kit/draw.ts';
import { drawCursor, drawGrid } from '../../kit/figure-axis.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import { drawNumbers } from '../../kit/figure-numbers.ts';
import type { StockpilesGeometry } from './stockpiles-layout.ts';

const rounded = (point: [number, number]) => [round(point[0]), round(point[1])] as [number, number];
const curve = line();

/** Half the width of a state's sign on its line: filled square, open circle, filled triangle. */
const SIGN = 4;
const signs = {
  us: `M-${String(SIGN)},-${String(SIGN)}h${String(2 * SIGN)}v${String(2 * SIGN)}h-${String(2 * SIGN)}z`,
  russia: 'M-4.2,0a4.2,4.2,0,1,0,8.4,0a4.2,4.2,0,1,0,-8.4,0',
  china: 'M0,-5L4.6,3.4H-4.6z',
};

/** Draws one moment of the stockpile curve. Origin: the plate's corner. */
export function drawStockpiles(group: Group, geometry: StockpilesGeometry): void {
  const { width } = geometry.size;
  const below = area()
    .x(([x]) => x)
    .y0(round(geometry.base))
    .y1(([, y]) => y);
  type Area = StockpilesGeometry['areas'][number];
  type Line = StockpilesGeometry['lines'][number];
  drawGrid(group, geometry.grid, width);
  for (const name of ['space', 'texture']) {
    groupIn(group, name)
      .selectAll<SVGPathElement, Area>('path')
      .data(geometry.areas, ({ name: state }) => state)
      .join('path')
      .attr('class', (placed) => `stockpile-${name} ${placed.name}`)
      .attr('opacity', ({ presence }) => opacityOf(presence))
      .attr('d', ({ points }) => below(points.map(rounded)) ?? '');
  }
  groupIn(group, 'signatures')
    .selectAll<SVGPathElement, StockpilesGeometry['signatures'][number]>('path')
    .data(geometry.signatures, ({ treaty }) => treaty)
    .join('path')
    .attr('class', 'signature-line')
    .attr(
      'd',
      ({ x, top }) => `M${String(round(x))},${String(round(geometry.base))}V${String(round(top))}`,
    );
  for (const name of ['casing', 'line']) {
    groupIn(group, `${name}s`)
      .selectAll<SVGPathElement, Line>('path')
      .data(geometry.lines, ({ name: own }) => own)
      .join('path')
      .attr('class', (placed) => `stockpile-${name} ${placed.name}`)
      .attr('opacity', ({ presence }) => opacityOf(presence))
      .attr('d', ({ points }) => curve(points.map(rounded)) ?? '');
  }
  drawCursor(group, geometry.cursor, geometry.size.height);
  groupIn(group, 'points')
    .selectAll<SVGPathElement, StockpilesGeometry['points'][number]>('path')
    .data(geometry.points, ({ key }) => key)
    .join('path')
    .attr('class', ({ name }) => `stockpile-point ${name}`)
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('transform', ({ x, y }) => `translate(${String(round(x))},${String(round(y))})`)
    .attr('d', ({ name }) => signs[name]);
  drawNumbers(
    group,
    geometry.grid.filter(({ label, presence }) => label !== '0' && presence > 0),
  );
  drawLabels(group, 'peaks', geometry.peaks);
  drawLabels(group, 'values', geometry.labels);
  drawNotes(group, geometry.notes);
}
