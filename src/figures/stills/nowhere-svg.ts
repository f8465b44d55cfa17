import type { Edition } from '../../story/current-story.ts';
import { defineGlobe, drawCover } from '../cover/cover-draw.ts';
import { narrowForm } from '../cover/cover-forms.ts';
import { layoutCover } from '../cover/cover-layout.ts';
import { COVER_FACING, pointAt, type CoverPoint } from '../cover/cover-points.ts';
import { angleOfDay, coverSubject, coverWords } from '../cover/cover-subject.ts';
import { globePaths } from '../cover/globe-paths.ts';
import { drawStill } from './draw-still.ts';

/** Where the thread ends, past the globe: degrees clockwise from the top, and radii of the ring. */
const NOWHERE = { angle: 238, distance: 1.13 };

/** How far from the globe's centre, in radii, the thread bends. */
const BEND = 0.35;

/** Radius of the open sign at its end, in units of the form. */
const OPEN_SIGN = 4;

/**
 * The cover's globe in its ring of years, with a single thread, which passes it by and ends nowhere: for a page that does
 * not exist. Inline and decorative; it has no styles of its own.
 */
export function nowhereSvg({ facts, formats }: Edition): string {
  const form = narrowForm;
  const subject = { ...coverSubject(facts), events: [] };
  const words = coverWords(facts, formats);
  const geometry = layoutCover({ subject, form, words, facing: COVER_FACING });
  const angle = angleOfDay(subject, subject.hinge.date);
  const end = pointAt(form, NOWHERE.angle, form.ring * NOWHERE.distance);
  const svg = drawStill(form.size, (picture) => {
    defineGlobe(picture, globePaths(COVER_FACING, form.globe), form.globe);
    const drawing = picture.append('g').attr('class', 'cover-drawing');
    drawCover(drawing, form, geometry, form.globe);
    const thread = drawing.append('g').attr('class', 'hinge');
    const from = at(pointAt(form, angle, form.ring));
    const bend = at(pointAt(form, angle, form.globe * BEND));
    thread
      .append('path')
      .attr('stroke-width', form.widths.hinge)
      .attr('d', `M${at(geometry.hingeEnd)}L${from}Q${bend} ${at(end)}`);
    drawing
      .append('circle')
      .attr('class', 'nowhere')
      .attr('cx', end.x.toFixed(1))
      .attr('cy', end.y.toFixed(1))
      .attr('r', OPEN_SIGN);
  });
  for (const name of ['width', 'height', 'xmlns']) svg.removeAttribute(name);
  svg.setAttribute('class', 'cover-picture');
  svg.setAttribute('aria-hidden', 'true');
  return svg.outerHTML;
}

const at = ({ x, y }: CoverPoint) => `${x.toFixed(1)},${y.toFixed(1)}`;
