import { childOf, groupIn, round, selectGroup, type Group } from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { Box } from '../../kit/geometry.ts';
import type { PhotographGeometry } from './photograph-layout.ts';

/** From the edge of the photograph's mount to the picture, in px. */
const MOUNT = 5;

/** Draws a photograph from its caption. Origin: the plate's corner. */
export function drawPhotograph(group: Group, geometry: PhotographGeometry): void {
  const { frame, people, papers, labels, notes } = geometry;
  setBox(childOf(group, 'rect', 'photograph-ground'), frame);
  groupIn(group, 'people')
    .selectAll<SVGGElement, (typeof people)[number]>('g')
    .data(people, ({ side }) => side)
    .join('g')
    .attr('class', ({ side }) => `standing ${side}`)
    .each(function ({ body, head, edges, shade }) {
      // Over the side's tint lies the side's texture: no side differs by colour alone.
      for (const [name, path] of [
        ['body', body],
        ['head', head],
        ['weave', body + head],
        ['edges', edges],
        ['shade', shade],
      ] as const)
        childOf(selectGroup(this), 'path', name).setAttribute('d', path);
    });
  setBox(childOf(group, 'rect', 'photograph-edge'), frame);
  setBox(childOf(group, 'rect', 'photograph-mount'), {
    x: frame.x - MOUNT,
    y: frame.y - MOUNT,
    width: frame.width + 2 * MOUNT,
    height: frame.height + 2 * MOUNT,
  });
  groupIn(group, 'papers')
    .selectAll<SVGGElement, (typeof papers)[number]>('g')
    .data(papers, ({ key }) => key)
    .join('g')
    .attr('class', ({ key, side }) => `paper ${key === 'answer' ? 'blank' : 'slip'} ${side}`)
    .each(function ({ key, ...box }) {
      const paper = selectGroup(this);
      setBox(childOf(paper, 'rect', 'sheet'), box);
      const edge = `M${String(round(box.x))},${String(round(box.y))}v${String(round(box.height))}`;
      childOf(paper, 'path', 'edge').setAttribute('d', key === 'answer' ? '' : edge);
    });
  drawLabels(group, 'labels', labels);
  drawNotes(group, notes);
}

function setBox(rect: SVGRectElement, { x, y, width, height }: Box): void {
  for (const [name, value] of Object.entries({ x, y, width, height }))
    rect.setAttribute(name, String(round(value)));
}
