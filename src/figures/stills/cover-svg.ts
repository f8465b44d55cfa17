import { fill } from '../../story/formats.ts';
import { instantOf } from '../../story/facts/dates.ts';
import type { Edition } from '../../story/current-story.ts';
import { selectGroup } from '../kit/draw.ts';
import { drawStill } from './draw-still.ts';
import { defineGlobe, drawCover, drawHere } from '../cover/cover-draw.ts';
import { narrowForm, wideForm } from '../cover/cover-forms.ts';
import { layoutCover } from '../cover/cover-layout.ts';
import { COVER_FACING } from '../cover/cover-points.ts';
import { coverSubject, coverWords, type CoverSubject } from '../cover/cover-subject.ts';
import { layoutThread } from '../cover/cover-threads.ts';
import { globePaths } from '../cover/globe-paths.ts';

/** The id of the narrow composition. */
const NARROW = 'cover-narrow';

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
      const group = frame
        .append('g')
        // The ending refers to this one.
        .attr('id', form.name === 'narrow' ? NARROW : null)
        .attr('class', 'cover-drawing')
        .node();
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

/**
 * The cover's picture once more, for a page that has it: its narrow composition, with a heavy thread from a day to its place.
 */
export function coverAgainSvg(
  edition: Edition,
  { date, place, label }: { date: string; place: string; label: string },
): string {
  const subject = coverSubject(edition.facts);
  const form = narrowForm;
  const svg = drawStill(form.size, (picture) => {
    picture.append('use').attr('href', `#${NARROW}`);
    const group = picture.append('g').attr('class', 'cover-here').node();
    if (!group) throw new Error('no element to draw the day into');
    drawHere(
      selectGroup(group),
      form,
      layoutThread({ subject, form, facing: COVER_FACING }, date, place),
    );
  });
  for (const name of ['width', 'height', 'xmlns']) svg.removeAttribute(name);
  svg.setAttribute('class', 'cover-again');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML;
}

/** The globe in its ring in words. */
export function describeCover(edition: Edition, subject: CoverSubject): string {
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
