import { area, line } from 'd3';
import { groupIn, round, setType, type Group } from '../draw.ts';
import { drawNotes } from '../figure-notes.ts';
import type { StockpilesGeometry } from './stockpiles-layout.ts';

const rounded = (point: [number, number]) => [round(point[0]), round(point[1])] as [number, number];
const curve = line();

/** Draws one moment of the stockpile curve. Origin: the plate's corner. */
export function drawStockpiles(group: Group, geometry: StockpilesGeometry, unit: number): void {
  const { width } = geometry.size;
  const below = area()
    .x(([x]) => x)
    .y0(round(geometry.base))
    .y1(([, y]) => y);
  groupIn(group, 'grid')
    .selectAll<SVGPathElement, StockpilesGeometry['grid'][number]>('path')
    .data(geometry.grid)
    .join('path')
    .attr('class', 'grid-line')
    .attr('d', ({ y }) => `M0,${String(round(y))}H${String(round(width))}`);
  groupIn(group, 'space')
    .selectAll('path')
    .data([geometry.area])
    .join('path')
    .attr('class', 'stockpile-space')
    .attr('d', (points) => below(points.map(rounded)) ?? '');
  groupIn(group, 'lines')
    .selectAll<SVGPathElement, StockpilesGeometry['lines'][number]>('path')
    .data(geometry.lines, ({ name }) => name)
    .join('path')
    .attr('class', ({ name }) => `stockpile-line ${name}`)
    .attr('d', ({ points }) => curve(points.map(rounded)) ?? '');
  groupIn(group, 'cursor')
    .selectAll('path')
    .data([geometry.cursor])
    .join('path')
    .attr('class', 'cursor-line')
    .attr(
      'd',
      ({ x, from }) =>
        `M${String(round(x))},${String(round(from))}V${String(round(geometry.size.height))}`,
    );
  groupIn(group, 'numbers')
    .selectAll<SVGTextElement, StockpilesGeometry['grid'][number]>('text')
    .data(geometry.grid)
    .join('text')
    .attr('class', 'year halo-plate')
    .attr('x', 6)
    .attr('y', ({ y }) => round(y - 4 * unit))
    .text(({ label }) => label)
    .each(function () {
      setType(this, 'year', unit);
    });
  groupIn(group, 'names')
    .selectAll<SVGTextElement, StockpilesGeometry['labels'][number]>('text')
    .data(geometry.labels, ({ name }) => name)
    .join('text')
    .attr('class', ({ name }) => `stockpile-name halo-plate ${name}`)
    .attr('text-anchor', ({ align }) => align)
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text)
    .each(function () {
      setType(this, 'bar', unit);
    });
  drawNotes(group, geometry.notes, unit);
}
