import { groupIn, round, setType, type Group } from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { DayKind, DaysGeometry } from './days-layout.ts';

const KINDS: readonly DayKind[] = [
  'gone',
  'ahead',
  'announced',
  'stopped',
  'offered',
  'marked',
  'last',
];

/** Draws a calendar, the days of one kind as one path. Origin: the plate's corner. */
export function drawDays(group: Group, geometry: DaysGeometry): void {
  const side = String(round(geometry.side));
  groupIn(group, 'days')
    .selectAll<SVGPathElement, DayKind>('path')
    .data(KINDS.filter((kind) => geometry.days.some((day) => day.kind === kind)))
    .join('path')
    .attr('class', (kind) => `day ${kind}`)
    .attr('d', (kind) =>
      geometry.days
        .filter((day) => day.kind === kind)
        .map(({ x, y }) => `M${String(round(x))},${String(round(y))}h${side}v${side}h-${side}z`)
        .join(''),
    );
  groupIn(group, 'numbers')
    .selectAll<SVGTextElement, DaysGeometry['numbers'][number]>('text')
    .data(geometry.numbers, ({ key }) => key)
    .join('text')
    .attr('class', ({ kind }) => `day-number ${kind}`)
    .attr('text-anchor', 'middle')
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text)
    .each(function () {
      setType(this, geometry.numberStyle);
    });
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}
