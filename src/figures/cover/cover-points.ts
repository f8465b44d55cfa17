import { geoDistance, geoOrthographic } from 'd3';
import { extentOf } from '../../story/facts/dates.ts';
import { timeScale } from '../kit/time-scale.ts';
import type { CoverForm } from './cover-forms.ts';

/** Longitude and latitude, in degrees, of the point of the globe that faces the reader. */
export type Facing = readonly [lng: number, lat: number];

/** This point puts the four cities in the middle, well apart, with Washington, Osaka and Anchorage still in sight. */
export const COVER_FACING: Facing = [13, 55];

/** Where the globe faces when the cover has scrolled away: Moscow and Beijing are in the middle. */
export const COVER_TURNED: Facing = [72, 46];

/** A point of the picture, in the units of its form. */
export interface CoverPoint {
  x: number;
  y: number;
}

/** The ring is open at the top: it begins this many degrees to the right and ends as many to the left. */
const GAP = 6;

/** A place further than this from the point that faces the reader is on the far side of the globe. */
const QUARTER_TURN = Math.PI / 2;

/** Where an instant (ms since 1970, UTC) lies on the ring of a span of days: degrees clockwise from the top. */
export function angleOf(instant: number, span: readonly [string, string]): number {
  const [first] = extentOf(span[0]);
  const [, last] = extentOf(span[1]);
  return GAP + timeScale([first, last], 360 - 2 * GAP)(instant);
}

/** The point at an angle (degrees clockwise from the top) and a distance from the ring's centre. */
export function pointAt({ centre }: CoverForm, angle: number, distance: number): CoverPoint {
  const radians = (angle * Math.PI) / 180;
  return {
    x: centre.x + Math.sin(radians) * distance,
    y: centre.y - Math.cos(radians) * distance,
  };
}

/**
 * Where a place is drawn on the globe that faces the reader with `facing`; a place on the far side is drawn at the
 * edge, where it went out of sight.
 */
export function pointOnGlobe(
  form: CoverForm,
  facing: Facing,
  point: readonly [number, number],
): CoverPoint {
  const { centre, globe } = form;
  const project = geoOrthographic()
    .rotate([-facing[0], -facing[1]])
    .scale(globe)
    .translate([centre.x, centre.y]);
  const [x, y] = project([...point]) ?? [centre.x, centre.y];
  const isInSight = geoDistance([...facing], [...point]) <= QUARTER_TURN;
  const distance = Math.hypot(x - centre.x, y - centre.y);
  const stretch = isInSight || distance === 0 ? 1 : globe / distance;
  return { x: centre.x + (x - centre.x) * stretch, y: centre.y + (y - centre.y) * stretch };
}
