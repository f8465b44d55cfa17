import type { Group } from '../../figures/kit/draw.ts';
import { gapBetween } from '../../figures/kit/geometry.ts';
import { defineGlobe, drawCover } from '../../figures/cover/cover-draw.ts';
import { narrowForm, type CoverForm } from '../../figures/cover/cover-forms.ts';
import { layoutCover, type CoverGeometry } from '../../figures/cover/cover-layout.ts';
import { COVER_FACING } from '../../figures/cover/cover-points.ts';
import {
  angleOfDay,
  coverSubject,
  coverWords,
  placeOf,
  type CoverSubject,
} from '../../figures/cover/cover-subject.ts';
import { setText } from '../../figures/cover/cover-text.ts';
import { layoutThread } from '../../figures/cover/cover-threads.ts';
import { globePaths } from '../../figures/cover/globe-paths.ts';
import type { Edition } from '../../story/current-story.ts';
import type { CardSubject } from './card-subjects.ts';

/** The width and height of a globe in its ring of years, in its own units. */
export const GLOBE_SIZE = narrowForm.size.width;

/** What a card with a globe shows: the story turns on its hinge, a chapter on its own day and place. */
export function globeSubject(
  { facts }: Edition,
  subject: Extract<CardSubject, { kind: 'chapter' | 'teach' | 'cover' }>,
): CoverSubject {
  const all = coverSubject(facts);
  if (subject.kind !== 'chapter') return all;
  const { date, place } = subject.chapter;
  return { ...all, hinge: { date, place } };
}

/** Draws the cover's globe with the heaviest thread from a subject's day to its place. */
export function drawGlobe(group: Group, edition: Edition, subject: CoverSubject): void {
  const form = formFor(subject);
  const words = coverWords({ ...edition.facts, hinge: subject.hinge }, edition.formats);
  const geometry = withHinge(
    layoutCover({ subject, form, words, facing: COVER_FACING }),
    subject,
    form,
  );
  const hinge = geometry.texts.find(({ kind }) => kind === 'hinge');
  const texts = geometry.texts.filter(
    ({ kind, box }) => kind !== 'year' || !hinge || gapBetween(box, hinge.box) > 0,
  );
  defineGlobe(group, globePaths(COVER_FACING, form.globe), form.globe);
  const drawing = group.append('g').attr('class', 'cover-drawing');
  drawCover(drawing, form, { ...geometry, texts }, form.globe);
}

/**
 * The narrow globe has threads of events in the four cities only. A chapter's day is tied to its place all the same, and
 * a place that is not on the globe yet is named.
 */
function withHinge(geometry: CoverGeometry, subject: CoverSubject, form: CoverForm): CoverGeometry {
  if (geometry.threads.some(({ kind }) => kind === 'hinge')) return geometry;
  const { date, place } = subject.hinge;
  const thread = {
    ...layoutThread({ subject, form, facing: COVER_FACING }, date, place),
    ...({ event: '', place, kind: 'hinge', isHindsight: false, width: form.widths.hinge } as const),
  };
  const threads = [...geometry.threads, thread];
  if (geometry.places.some(({ id }) => id === place)) return { ...geometry, threads };
  const { name, sign } = placeOf(subject, place);
  const isRight = thread.to.x > form.centre.x;
  const at = { x: thread.to.x + (isRight ? -NAME.dx : NAME.dx), y: thread.to.y + NAME.dy };
  return {
    ...geometry,
    threads,
    places: [...geometry.places, { id: place, sign, isCity: true, ...thread.to }],
    texts: [
      ...geometry.texts,
      setText('name', name, form.type.city, isRight ? 'end' : 'start', at),
    ],
  };
}

/** From a place's sign to its name, in units of the form. */
const NAME = { dx: 8, dy: -4 };

/** The year at the outer end of the hinge's line, to the left or the right of it, whichever faces outwards. */
function formFor(subject: CoverSubject): CoverForm {
  const angle = (angleOfDay(subject, subject.hinge.date) * Math.PI) / 180;
  const [right, up] = [Math.sin(angle), Math.cos(angle)];
  // As on the cover, whose own line ends there.
  if (right < -0.35 && up > 0.5) return narrowForm;
  const { hinge } = narrowForm;
  const offset =
    Math.abs(right) < 0.35
      ? ({ anchor: 'middle', dx: 0, dy: up > 0 ? -4 : 13 } as const)
      : ({ anchor: right > 0 ? 'start' : 'end', dx: right > 0 ? 4 : -4, dy: 4 } as const);
  return { ...narrowForm, hinge: { ...hinge, ...offset } };
}
