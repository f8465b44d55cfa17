import { line } from 'd3';
import { groupIn, opacityOf, round, selectGroup, setType, type Group } from '../../kit/draw.ts';
import { drawCursor, drawGrid } from '../../kit/figure-axis.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import { drawNumbers } from '../../kit/figure-numbers.ts';
import { signPath } from '../../kit/sign-path.ts';
import type { LimitPanel } from './new-start-panel.ts';
import type { NewStartGeometry } from './new-start-layout.ts';
import type { PlacedValue } from './new-start-values.ts';

const MARK_RADIUS = 3.4;
const GAP_HEIGHT = 9;

const number = (value: number) => String(round(value));
const joined = line();

/** Draws one moment of the exchanges. Origin: the plate's corner. */
export function drawNewStart(group: Group, geometry: NewStartGeometry): void {
  const { width, height } = geometry.size;
  groupIn(group, 'panels')
    .selectAll<SVGGElement, LimitPanel>('g.panel')
    .data(geometry.panels, ({ quantity }) => quantity)
    .join('g')
    .attr('class', 'panel')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .each(function (panel) {
      drawSpace(selectGroup(this), panel, width);
      drawDeclared(selectGroup(this), panel);
    });
  drawCursor(group, geometry.cursor, height);
  groupIn(group, 'words')
    .selectAll<SVGGElement, LimitPanel>('g.panel')
    .data(geometry.panels, ({ quantity }) => quantity)
    .join('g')
    .attr('class', 'panel')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .each(function (panel) {
      drawWords(selectGroup(this), panel);
    });
  drawNotes(group, geometry.notes);
}

function drawSpace(group: Group, { box, grid, limit }: LimitPanel, width: number): void {
  drawGrid(group, grid, width);
  groupIn(group, 'edge')
    .selectAll('path')
    .data([box.y])
    .join('path')
    .attr('class', 'panel-edge')
    .attr('d', (y) => `M0,${number(y)}H${number(width)}`);
  const y = number(limit.y);
  groupIn(group, 'limit')
    .selectAll<SVGPathElement, { name: string; from: number; to: number }>('path')
    .data(
      [
        { name: 'agreed', from: limit.from, to: limit.applies },
        { name: 'applies', from: limit.applies, to: limit.to },
      ].filter(({ from, to }) => to > from),
      ({ name }) => name,
    )
    .join('path')
    .attr('class', ({ name }) => `limit-line ${name}`)
    .attr('d', ({ from, to }) => `M${number(from)},${y}H${number(to)}`);
}

function drawDeclared(group: Group, { lines, marks, gaps }: LimitPanel): void {
  groupIn(group, 'lines')
    .selectAll<SVGPathElement, LimitPanel['lines'][number]>('path')
    .data(lines, ({ key }) => key)
    .join('path')
    .attr('class', ({ party }) => `declared-line ${party}`)
    .attr('d', ({ points }) =>
      joined(points.map(([x, y]) => [round(x), round(y)] as [number, number])),
    );
  groupIn(group, 'gaps')
    .selectAll<SVGPathElement, LimitPanel['gaps'][number]>('path')
    .data(gaps, ({ key }) => key)
    .join('path')
    .attr('class', ({ isRefused }) => (isRefused ? 'refused' : 'not-found'))
    .attr('d', ({ x, y, isRefused }) =>
      isRefused
        ? `M${number(x - 3.5)},${number(y - 7)}l7,7m0,-7l-7,7`
        : `M${number(x)},${number(y)}v-${number(GAP_HEIGHT)}`,
    );
  groupIn(group, 'marks')
    .selectAll<SVGPathElement, LimitPanel['marks'][number]>('path')
    .data(marks, ({ key }) => key)
    .join('path')
    .attr('class', ({ party, isComputed }) =>
      isComputed ? `declared ${party} computed` : `declared ${party}`,
    )
    .attr('transform', ({ x, y }) => `translate(${number(x)},${number(y)})`)
    .attr('d', ({ party }) => signPath(party === 'us' ? 'square' : 'circle', MARK_RADIUS));
}

function drawWords(group: Group, panel: LimitPanel): void {
  drawNumbers(group, panel.grid, 8);
  groupIn(group, 'names')
    .selectAll<SVGTextElement, LimitPanel['name'] & { className: string }>('text')
    .data([
      { ...panel.name, className: 'panel-name' },
      { ...panel.limitName, className: 'limit-name' },
    ])
    .join('text')
    .attr('class', ({ className }) => `${className} halo-plate`)
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text)
    .each(function () {
      setType(this, 'bar');
    });
  groupIn(group, 'values')
    .selectAll<SVGGElement, PlacedValue>('g')
    .data(panel.values, ({ party }) => party)
    .join('g')
    .attr('class', ({ party }) => `declared-value ${party}`)
    .each(function ({ x, align, lines }) {
      selectGroup(this)
        .selectAll<SVGTextElement, { y: number; text: string }>('text')
        .data(lines)
        .join('text')
        .attr('class', 'halo-plate')
        .attr('text-anchor', align)
        .attr('x', round(x))
        .attr('y', ({ y }) => round(y))
        .text(({ text }) => text)
        .each(function () {
          setType(this, 'bar');
        });
    });
}
