import { extentOf, instantOf } from '../../story/facts/dates.ts';
import type { Facts } from '../../story/facts/facts.ts';
import { defineGlobe } from '../cover/cover-draw.ts';
import { narrowForm } from '../cover/cover-forms.ts';
import { COVER_FACING, pointOnGlobe } from '../cover/cover-points.ts';
import { globePaths } from '../cover/globe-paths.ts';
import { signPath } from '../kit/sign-path.ts';
import { timeScale } from '../kit/time-scale.ts';
import { drawStill } from './draw-still.ts';

/*
 * Small pictures beside the entries of a list: where on the globe a place is, and when in the years of the story
 * something happened. All are decorative: the entry says the same in words. They have no styles of their own.
 */

/** The globe's frame, with room for a sign at its edge; in units of the cover's narrow composition. */
const FRAME = narrowForm.globe + 16;

/** Radius of the sign of a place on a globe that is shown at less than half of its own units. */
const SIGN_ON_GLOBE = 13;

/** Radius of an event's sign on its line of years, in px. */
const SIGN_ON_LINE = 4.5;

const TEN_YEARS = 10;

/** The globe that every small picture of a place refers to, once a page. */
export function sharedGlobe(): string {
  const svg = drawStill({ width: 0, height: 0 }, (picture) => {
    defineGlobe(picture, globePaths(COVER_FACING, narrowForm.globe), narrowForm.globe);
  });
  return decorative(svg, 'shared-globe');
}

/** A place on the shared globe. Throws if it has no record. */
export function placeOnGlobe(facts: Facts, id: string): string {
  const place = facts.places[id];
  if (!place) throw new Error(`unchecked content: no place ${id}`);
  const form = { ...narrowForm, centre: { x: 0, y: 0 } };
  const { x, y } = pointOnGlobe(form, COVER_FACING, place.point);
  const svg = drawStill({ width: FRAME * 2, height: FRAME * 2 }, (picture) => {
    picture.append('use').attr('href', '#cover-globe');
    picture
      .append('path')
      .attr('class', 'here')
      .attr('transform', `translate(${x.toFixed(1)},${y.toFixed(1)})`)
      .attr('d', signPath(place.sign, SIGN_ON_GLOBE));
  });
  svg.setAttribute('viewBox', [-FRAME, -FRAME, FRAME * 2, FRAME * 2].join(' '));
  return decorative(svg, 'place-on-globe');
}

/** Events as signs of their places on a line of the story's years, with a tick for each decade. */
export function lineOfYears(
  facts: Facts,
  events: readonly { date: string; places: readonly string[] }[],
): string {
  const [first] = extentOf(facts.span[0]);
  const [, last] = extentOf(facts.span[1]);
  const percent = timeScale([first, last], 100);
  const at = (instant: number) => `${percent(instant).toFixed(2)}%`;
  const decades: number[] = [];
  const from = new Date(first).getUTCFullYear();
  for (let year = Math.ceil(from / TEN_YEARS) * TEN_YEARS; ; year += TEN_YEARS) {
    const instant = Date.UTC(year, 0, 1);
    if (instant > last) break;
    decades.push(instant);
  }
  const svg = drawStill({ width: 0, height: 0 }, (picture) => {
    picture.append('line').attr('x2', '100%').attr('y1', '50%').attr('y2', '50%');
    for (const decade of decades) {
      const x = at(decade);
      picture.append('line').attr('x1', x).attr('x2', x).attr('y1', '50%').attr('y2', '75%');
    }
    for (const { date, places } of events) {
      const sign = facts.places[places[0] ?? '']?.sign ?? 'plus';
      picture
        .append('svg')
        .attr('x', at(instantOf(date)))
        .attr('y', '50%')
        .append('path')
        .attr('d', signPath(sign, SIGN_ON_LINE));
    }
  });
  svg.removeAttribute('viewBox');
  return decorative(svg, 'years-line');
}

function decorative(svg: SVGSVGElement, name: string): string {
  for (const attribute of ['width', 'height', 'xmlns']) svg.removeAttribute(attribute);
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  return svg.outerHTML;
}
