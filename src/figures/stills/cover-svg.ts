import { fill } from '../../story/formats.ts';
import { instantOf } from '../../story/facts/dates.ts';
import type { Edition } from '../../story/current-story.ts';
import { selectGroup } from '../kit/draw.ts';
import { drawStill } from './draw-still.ts';
import { defineGlobe, drawCover } from '../cover/cover-draw.ts';
import { narrowForm, wideForm } from '../cover/cover-forms.ts';
import { layoutCover } from '../cover/cover-layout.ts';
import { COVER_FACING } from '../cover/cover-points.ts';
import { coverSubject, coverWords, type CoverSubject } from '../cover/cover-subject.ts';
import { globePaths } from '../cover/globe-paths.ts';

/**
 * The cover's picture as one inline SVG with both compositions, of which the page shows one: `only-wide` or
 * `only-narrow`. It has no styles of its own, because the page's content security policy forbids them.
 */
export function coverSvg(edition: Edition): string {
  const subject = coverSubject(edition.facts);
  const words = coverWords(edition.facts, edition.formats);
  const svg = drawStill(wideForm.size, (picture) => {
    const radius = wideForm.globe;
    defineGlobe(picture, globePaths(COVER_FACING, radius), radius);
    for (const form of [wideForm, narrowForm]) {
      const frame = picture
        .append('svg')
        .attr('class', `only-${form.name}`)
        .attr('viewBox', `0 0 ${String(form.size.width)} ${String(form.size.height)}`);
      const group = frame.append('g').node();
      if (!group) throw new Error('no element to draw the cover into');
      const geometry = layoutCover({ subject, form, words, facing: COVER_FACING });
      drawCover(selectGroup(group), form, geometry, radius);
    }
  });
  for (const name of ['viewBox', 'width', 'height', 'xmlns']) svg.removeAttribute(name);
  svg.setAttribute('class', 'cover-picture');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', describeCover(edition, subject));
  return svg.outerHTML;
}

function describeCover(edition: Edition, subject: CoverSubject): string {
  const { formats } = edition;
  const { span, hinge, events } = subject;
  const placed = events.filter(({ places }) => places.length > 0);
  return fill(edition.interface.cover.picture, {
    from: formats.year(instantOf(span[0])),
    to: formats.year(instantOf(span[1])),
    count: formats.number(placed.length),
    place: subject.places[hinge.place]?.name ?? hinge.place,
    date: formats.date(hinge.date),
  });
}
