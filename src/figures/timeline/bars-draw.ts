import { groupIn, opacityOf, round, selectGroup, setType, type Group } from '../kit/draw.ts';
import type { PlacedBar, PlacedBarLabel } from './bars-layout.ts';
import type { TimelineGeometry } from './timeline-layout.ts';

/** Draws the treaties' bars: while each waited and was in force, how it ended, and its name. */
export function drawBars(group: Group, { bars }: Pick<TimelineGeometry, 'bars'>): void {
  const joined = group
    .selectAll<SVGGElement, PlacedBar>('g.bar')
    .data(bars, (bar) => bar.key)
    .join('g')
    .attr('class', (bar) => (bar.isLater ? 'bar later' : 'bar'))
    .attr('opacity', (bar) => opacityOf(bar.presence));
  joined.each(function (bar) {
    const one = selectGroup(this);
    groupIn(one, 'spans')
      .selectAll<SVGRectElement, PlacedBar['spans'][number]>('rect')
      .data(bar.spans)
      .join('rect')
      .attr('class', (span) => `span ${span.kind}`)
      .attr('x', (span) => round(span.x))
      .attr('width', (span) => round(span.width))
      .attr('y', (span) => round(spanTop(bar, span.kind)))
      .attr('height', (span) => round(spanHeight(bar, span.kind)));
    groupIn(one, 'ends')
      .selectAll('path')
      .data(bar.end ? [bar.end] : [])
      .join('path')
      .attr('class', (end) => `treaty-end ${end.how}`)
      .attr('d', (end) => endPath(end, bar));
    groupIn(one, 'grounds')
      .selectAll<SVGRectElement, PlacedBarLabel>('rect')
      .data(bar.label?.hasGround ? [bar.label] : [])
      .join('rect')
      .attr('class', 'bar-ground')
      .attr('opacity', (label) => opacityOf(label.presence))
      .attr('x', (label) => round(label.x - 2))
      .attr('width', (label) => round(label.width + 4))
      .attr('y', round(bar.y))
      .attr('height', round(bar.height));
    groupIn(one, 'words')
      .selectAll<SVGTextElement, PlacedBarLabel>('text')
      .data(bar.label ? [bar.label] : [])
      .join('text')
      .attr('class', (label) => `bar-text over-${label.hasGround ? 'paper' : label.on}`)
      .attr('opacity', (label) => opacityOf(label.presence))
      .attr('x', (label) => round(label.x))
      .attr('y', (label) => round(label.y))
      .text((label) => label.text)
      .each(function () {
        setType(this, 'bar');
      });
  });
}

/** A treaty awaiting entry into force is a thin open bar, a third as high. */
function spanHeight(bar: PlacedBar, kind: PlacedBar['spans'][number]['kind']): number {
  return kind === 'waiting' ? Math.max(2, bar.height / 3) : bar.height;
}

function spanTop(bar: PlacedBar, kind: PlacedBar['spans'][number]['kind']): number {
  return bar.y + (bar.height - spanHeight(bar, kind)) / 2;
}

/** How a treaty ended: a stop, two slashes, or a chevron. */
function endPath(end: NonNullable<PlacedBar['end']>, bar: PlacedBar): string {
  const x = round(end.x);
  const top = round(bar.y - 1);
  const height = round(bar.height + 2);
  const half = round(height / 2);
  switch (end.how) {
    case 'expired':
      return `M${String(x)},${String(top)}v${String(height)}`;
    case 'withdrawn':
      return `M${String(x - 2)},${String(top + height + 1)}l4,${String(-height - 2)}m4,0l-4,${String(height + 2)}`;
    case 'superseded':
      return `M${String(x)},${String(top)}l4.5,${String(half)}l-4.5,${String(half)}`;
  }
}
