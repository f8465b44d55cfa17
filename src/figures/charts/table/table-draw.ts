import {
  childOf,
  groupIn,
  opacityOf,
  round,
  selectGroup,
  setType,
  type Group,
} from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { Point } from '../../kit/geometry.ts';
import { signPath } from '../../kit/sign-path.ts';
import { chairPath, sitterPath } from './table-signs.ts';
import type { PlacedChair, PlacedPaper, PlacedTie, TableGeometry } from './table-geometry.ts';
import { TONES } from './table-labels.ts';

const n = (value: number) => String(round(value));
const at = ([x, y]: Point) => `${n(x)},${n(y)}`;

/** Draws one moment of the table. Origin: the plate's corner. */
export function drawTable(group: Group, geometry: TableGeometry): void {
  const { seat } = geometry;
  drawTop(groupIn(group, 'top'), geometry);
  drawPaths(group, 'benches', geometry.benches, (bench) => ({
    className: 'table-bench',
    d: `M${at(bench.from)}L${at(bench.to)}`,
  }));
  drawPaths(group, 'doors', geometry.door, ({ x, y, length }) => ({
    className: 'table-door',
    d: `M${n(x - 2)},${n(y - length / 2)}v${n(length)}h-2.5v-${n(length)}z`,
  }));
  drawPaths(group, 'ties', geometry.ties, (tie) => ({
    className: classOfTie(tie),
    d: pathOf(tie),
  }));
  drawPaths(group, 'meetings', geometry.meetings, ({ x, y, sign }) => ({
    className: sign === 'plus' ? 'table-meeting plus' : 'table-meeting',
    d: signPath(sign, sign === 'plus' ? seat / 4.6 : seat / 5.4),
    transform: `translate(${n(x)},${n(y)})`,
  }));
  drawPaths(group, 'leaders', geometry.leaders, ({ from, to }) => ({
    className: 'table-leader',
    d: `M${at(from)}L${at(to)}`,
  }));
  drawChairs(groupIn(group, 'chairs'), geometry.chairs, seat);
  drawPapers(groupIn(group, 'papers'), geometry.papers);
  groupIn(group, 'names')
    .selectAll<SVGGElement, TableGeometry['labels'][number]>('g')
    .data(geometry.labels, (label) => `${label.key} ${label.lines.map(({ text }) => text).join()}`)
    .join('g')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .each(function (label) {
      drawLabels(selectGroup(this), 'label', [label]);
    });
  drawNotes(group, geometry.notes);
}

/** The table itself: an edge, and inside it the line of its border. */
function drawTop(group: Group, { table, seat }: TableGeometry): void {
  const inset = seat * 0.17;
  const rect = (name: string, by: number) => {
    const element = childOf(group, 'rect', name);
    element.setAttribute('x', n(table.x + by));
    element.setAttribute('y', n(table.y + by));
    element.setAttribute('width', n(Math.max(0, table.width - 2 * by)));
    element.setAttribute('height', n(Math.max(0, table.height - 2 * by)));
    return element;
  };
  const edge = rect('table-top', 0);
  edge.classList.toggle('dashed', table.isDashed);
  rect('table-border', inset);
}

interface Drawn {
  className: string;
  d: string;
  transform?: string;
}

/** Draws things as one path each. */
function drawPaths<Item extends { key: string; presence: number }>(
  group: Group,
  name: string,
  items: readonly Item[],
  draw: (item: Item) => Drawn,
): void {
  const drawn = items.map((item) => ({ ...draw(item), key: item.key, presence: item.presence }));
  groupIn(group, name)
    .selectAll<SVGPathElement, (typeof drawn)[number]>('path')
    .data(drawn, ({ key, d }) => `${key} ${d}`)
    .join('path')
    .attr('class', ({ className }) => className)
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('transform', ({ transform }) => transform ?? null)
    .attr('d', ({ d }) => d);
}

function classOfTie({ kind, side }: PlacedTie): string {
  return `table-tie ${kind} ${side ? TONES[side] : ''}`.trim();
}

/** A wish runs along the table's edge to an arrowhead; a paper is tied to a chair by a bow, people by a straight line. */
function pathOf({ points, kind }: PlacedTie): string {
  const [from, by, to] = points;
  if (!from || !by) return '';
  if (kind === 'wants') return `${roundedPath(points, 8)}${arrowhead(points)}`;
  return to ? `M${at(from)}Q${at(by)} ${at(to)}` : `M${at(from)}L${at(by)}`;
}

/** Straight lines from point to point, with rounded corners. */
function roundedPath(points: readonly Point[], radius: number): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      return `L${at(toward(point, before, radius))}Q${at(point)} ${at(toward(point, after, radius))}`;
    })
    .join('');
}

/** The point `distance` px from one point to another, at most halfway. */
function toward([x, y]: Point, [otherX, otherY]: Point, distance: number): Point {
  const length = Math.hypot(otherX - x, otherY - y);
  const share = length === 0 ? 0 : Math.min(0.5, distance / length);
  return [x + (otherX - x) * share, y + (otherY - y) * share];
}

/** Two short strokes at the end of a line, drawn as a part of it. */
function arrowhead(points: readonly Point[]): string {
  const [tip, back] = [points.at(-1), points.at(-2)];
  if (!tip || !back) return '';
  const length = Math.hypot(tip[0] - back[0], tip[1] - back[1]);
  const [dx, dy] =
    length === 0 ? [0, 0] : [(tip[0] - back[0]) / length, (tip[1] - back[1]) / length];
  const barb = (way: number): Point => [
    tip[0] - dx * 7 + way * dy * 4,
    tip[1] - dy * 7 - way * dx * 4,
  ];
  return `M${at(barb(1))}L${at(tip)}L${at(barb(-1))}`;
}

function drawChairs(group: Group, chairs: readonly PlacedChair[], seat: number): void {
  const joined = group
    .selectAll<SVGGElement, PlacedChair>('g.chair')
    .data(chairs, ({ key }) => key)
    .join((enter) => {
      const added = enter.append('g');
      for (const name of ['seat', 'back', 'sitter', 'strike', 'pole', 'flag'])
        added.append('path').attr('class', name);
      return added;
    })
    .attr('class', ({ side, isDashed }) => `chair ${TONES[side]}${isDashed ? ' dashed' : ''}`)
    .attr('opacity', ({ presence }) => opacityOf(presence));
  const turned = ({ x, y, turn }: PlacedChair) =>
    `translate(${n(x)},${n(y)})${turn === 0 ? '' : `rotate(${String(turn)})`}`;
  const { seat: seatPath, back } = chairPath(seat);
  joined.select('path.seat').attr('transform', turned).attr('d', seatPath);
  joined.select('path.back').attr('transform', turned).attr('d', back);
  joined
    .select('path.sitter')
    .attr('transform', ({ x, y }) => `translate(${n(x)},${n(y)})`)
    .attr('opacity', ({ taken }) => opacityOf(taken))
    .attr('d', ({ side, taken }) => (taken > 0 ? sitterPath(side, seat) : null));
  const reach = seat * 0.85;
  joined
    .select('path.strike')
    .attr('opacity', ({ struck }) => opacityOf(struck))
    .attr('d', ({ x, y, struck }) =>
      struck > 0 ? `M${n(x - reach)},${n(y + reach)}L${n(x + reach)},${n(y - reach)}` : null,
    );
  const tall = seat * 0.95;
  joined
    .select('path.pole')
    .attr('d', ({ flag }) => (flag ? `M${n(flag[0])},${n(flag[1] + tall / 2)}v${n(-tall)}` : null));
  joined
    .select('path.flag')
    .attr('d', ({ flag }) =>
      flag
        ? `M${n(flag[0])},${n(flag[1] - tall / 2)}h${n(tall * 0.72)}v${n(tall * 0.48)}h${n(-tall * 0.72)}z`
        : null,
    );
}

function drawPapers(group: Group, papers: readonly PlacedPaper[]): void {
  group
    .selectAll<SVGGElement, PlacedPaper>('g.paper')
    .data(papers, ({ key }) => key)
    .join('g')
    .attr('class', ({ kind, side }) => `paper ${kind} ${side ? TONES[side] : ''}`.trim())
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('transform', ({ box, turn }) =>
      turn === 0
        ? null
        : `rotate(${String(turn)} ${n(box.x + box.width / 2)} ${n(box.y + box.height / 2)})`,
    )
    .each(function ({ kind, side, box, lines, style }) {
      const paper = selectGroup(this);
      const { x, y, width, height } = box;
      const sheet = childOf(paper, 'path', 'sheet');
      sheet.setAttribute('d', `M${n(x)},${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`);
      // Whose words they are: a stroke in that side's colour, on a plate along its foot.
      const edge = childOf(paper, 'path', 'edge');
      const foot =
        kind === 'plate'
          ? `M${n(x)},${n(y + height)}h${n(width)}`
          : `M${n(x)},${n(y)}v${n(height)}`;
      edge.setAttribute('d', side && kind !== 'blank' ? foot : '');
      paper
        .selectAll<SVGTextElement, (typeof lines)[number]>('text')
        .data(lines)
        .join('text')
        .attr('class', 'paper-text')
        .attr('text-anchor', 'middle')
        .attr('x', (line) => round(line.x))
        .attr('y', (line) => round(line.y))
        .text(({ text }) => text)
        .each(function () {
          setType(this, style);
        });
    });
}
