import { fill } from '../../story/formats.ts';
import { instantOf } from '../../story/dates.ts';
import type { Telling } from '../../story/the-story.ts';
import { selectGroup } from '../draw.ts';
import { drawStill } from '../still.ts';
import { defineGlobe, drawCover } from './cover-draw.ts';
import { narrowForm, wideForm } from './cover-forms.ts';
import { COVER_FACING, layoutCover, type CoverSubject } from './cover-layout.ts';
import { coverSubject, coverWords } from './cover-subject.ts';
import { globePaths } from './globe-paths.ts';

/**
 * The cover's picture as one inline SVG with both its compositions, of which the page shows one:
 * `only-wide` or `only-narrow`. It carries no style of its own, for the page's policy allows none.
 */
export function coverSvg(telling: Telling): string {
  const subject = coverSubject(telling.facts);
  const words = coverWords(telling.facts, telling.formats);
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
      drawCover(selectGroup(group), form, layoutCover(subject, form, words), radius);
    }
  });
  for (const name of ['viewBox', 'width', 'height', 'xmlns']) svg.removeAttribute(name);
  svg.setAttribute('class', 'cover-picture');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', describeCover(telling, subject));
  return svg.outerHTML;
}

function describeCover(telling: Telling, subject: CoverSubject): string {
  const { formats, words } = telling;
  const { span, hinge, events } = subject;
  const placed = events.filter(({ places }) => places.length > 0);
  return fill(words.interface.data.cover.picture, {
    from: formats.year(instantOf(span[0])),
    to: formats.year(instantOf(span[1])),
    count: formats.number(placed.length),
    place: subject.places[hinge.place]?.name ?? hinge.place,
    date: formats.date(hinge.date),
  });
}
