import { groupIn, opacityOf, round, selectGroup, setType, type Group } from '../kit/draw.ts';
import type { PlacedVenue } from './venue-layout.ts';

/** The parts of a drawing and the widths of their lines; its body has an edge against the map. */
const PARTS = [
  ['body', 3],
  ['edges', 1],
  ['fine', 0.55],
] as const;

/** Draws the fronts of buildings, each with its caption. */
export function drawVenues(group: Group, venues: readonly PlacedVenue[]): void {
  group
    .selectAll<SVGGElement, PlacedVenue>('g.venue')
    .data(
      venues.filter(({ presence }) => presence > 0),
      ({ id, at }) => [id, ...at].join(' '),
    )
    .join('g')
    .attr('class', 'venue')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .each(function ({ engraving, at: [x, y], scale, caption }) {
      const venue = selectGroup(this);
      groupIn(venue, 'front')
        .attr(
          'transform',
          `translate(${String(round(x))},${String(round(y))}) scale(${String(scale)})`,
        )
        .selectAll<SVGPathElement, (typeof PARTS)[number]>('path')
        .data(PARTS.filter(([part]) => engraving[part] !== ''))
        .join('path')
        .attr('class', ([part]) => part)
        .attr('stroke-width', ([, width]) => width)
        .attr('d', ([part]) => engraving[part]);
      venue
        .selectAll<SVGTextElement, typeof caption>('text')
        .data([caption])
        .join('text')
        .attr('class', 'venue-name halo')
        .attr('x', round(caption.x))
        .attr('y', round(caption.y))
        .text(caption.text)
        .each(function () {
          setType(this, 'laneNote');
        });
    });
}
