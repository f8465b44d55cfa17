import {
  clearanceAt,
  layoutMarks,
  layoutTicks,
  type CoverMark,
  type CoverTick,
} from './cover-ring.ts';
import { layoutHingeText, layoutNames, layoutYears } from './cover-names.ts';
import { pointAt, type CoverPoint } from './cover-points.ts';
import { angleOfDay, type CoverContext } from './cover-subject.ts';
import type { CoverText } from './cover-text.ts';
import { layoutPlaces, layoutThreads, type CoverPlace, type CoverThread } from './cover-threads.ts';

/** The cover's picture in the units of its form. */
export interface CoverGeometry {
  ticks: CoverTick[];
  threads: CoverThread[];
  marks: CoverMark[];
  places: CoverPlace[];
  /** Names of places, years and the hinge's day. */
  texts: CoverText[];
  /** Where the hinge's line begins, outside the ring. */
  hingeEnd: CoverPoint;
}

/** Lays out the whole picture: a pure function of its context. */
export function layoutCover(context: CoverContext): CoverGeometry {
  const { subject, form } = context;
  const threads = layoutThreads(context);
  const marks = layoutMarks(context);
  const places = layoutPlaces(context, threads);
  const ticks = layoutTicks(subject);
  const hingeAngle = angleOfDay(subject, subject.hinge.date);
  const hingeEnd = pointAt(form, hingeAngle, clearanceAt(marks, form, hingeAngle) + form.lead);
  const texts = [
    ...layoutNames(context, places),
    ...layoutHingeText(context, hingeEnd),
    ...layoutYears(context, ticks, marks),
  ];
  return { ticks, threads, marks, places, texts, hingeEnd };
}
