import type { RingScene } from '../../schema/scene.ts';
import { pointTowards } from '../../story/facts/distance.ts';
import { measureText, wrapEvenly } from '../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../kit/type-styles.ts';
import type { RingLabelOffset } from './label-offset.ts';
import {
  isOnPlate,
  isSmallPlate,
  pointOnPlate,
  type MapContext,
  type MapView,
} from './map-view.ts';
import type { Point } from '../kit/geometry.ts';
import { radiusLine, ringKey, ringKm, ringLine } from './rings.ts';
import { offsetsBeside } from './route-labels.ts';

/** One line of a ring's label. */
interface RingTextLine {
  text: string;
  style: TypeStyleName;
  /** From the label's upper edge. */
  top: number;
  width: number;
  height: number;
}

/** A ring's label: its kilometres, who states them and, if its centre is a supposition, from where. */
interface RingText {
  lines: RingTextLine[];
  width: number;
  height: number;
}

/** The maximum line width of a label. */
const LABEL_WIDTH = { wide: 168, small: 104 };

/** Line height in multiples of the type size. */
const LINE = 1.2;

/** A ring's label; `showsOrigin`: whether it also names the supposed location of the missiles. */
export function ringText(ring: RingScene, showsOrigin: boolean, context: MapContext): RingText {
  const { facts, words } = context;
  const isSmall = isSmallPlate(context);
  const range = facts.ranges[ring.range];
  const width = isSmall ? LABEL_WIDTH.small : LABEL_WIDTH.wide;
  const parts = [
    (isSmall ? range?.short : range?.label) ?? '',
    ...(showsOrigin ? [words.ifFiredFrom(facts.places[ring.around]?.name ?? ring.around)] : []),
  ];
  const lines: RingTextLine[] = [];
  let top = 0;
  const add = (text: string, style: TypeStyleName) => {
    const height = typeStyles[style].size * LINE;
    lines.push({ text, style, top, width: measureText(text, style), height });
    top += height;
  };
  add(ringKm(ring, words), 'ringKm');
  for (const text of parts.flatMap((part) => wrapEvenly(part, 'route', width))) add(text, 'route');
  return { lines, width: Math.max(...lines.map((line) => line.width)), height: top };
}

/** The keys of the rings whose labels show their origin: the widest around each supposed location. */
export function ringsShowingOrigin(rings: readonly RingScene[]): Set<string> {
  const widest = new Map<string, RingScene>();
  for (const ring of rings) {
    const known = widest.get(ring.around);
    if (ring.isSupposed && (!known || known.km < ring.km)) widest.set(ring.around, ring);
  }
  return new Set([...widest.values()].map(ringKey));
}

/** Degrees between the directions in which a radius may be drawn. */
const BEARING_STEP = 15;

/** The cost of a pixel to the left of a ring's centre, relative to one above or below it. */
const LEFT_OF_RING = 0.4;

/** From a ring to its label, in px. */
const GAP = 8;

/** Positions of a label along a radius that points to a place, the best first. */
const ALONG = [0.72, 0.64, 0.8, 0.56, 0.48, 0.88, 0.4, 0.32];

/**
 * Candidate positions of a ring's label, in order of preference: beside a radius that points to a place, then around
 * the ring.
 */
export function offsetsOnRing(
  ring: RingScene,
  text: RingText,
  view: MapView,
): Omit<RingLabelOffset, 'showsOrigin'>[] {
  return [...offsetsAlongRadius(ring, text, view), ...offsetsAroundRing(ring, text, view)];
}

function offsetsAlongRadius(
  ring: RingScene,
  text: RingText,
  view: MapView,
): Omit<RingLabelOffset, 'showsOrigin'>[] {
  const { end } = ring;
  if (!end) return [];
  const points = radiusLine(ring, end).map((point) => pointOnPlate(view, point));
  return ALONG.flatMap((along) => {
    const at = pointTowards(ring.point, end, ring.km * along);
    return offsetsBeside(points, along, text).map(({ x, y }) => ({ x, y, align: 0, at, end }));
  });
}

/** Wherever the ring is visible: outside it first, then inside. */
function offsetsAroundRing(
  ring: RingScene,
  { width, height }: RingText,
  view: MapView,
): Omit<RingLabelOffset, 'showsOrigin'>[] {
  const centre = pointOnPlate(view, ring.point);
  // The right is best, as lines begin beside the ring, then the left; above and below they need the most room.
  const cost = ([x, y]: Point) =>
    Math.abs(y - centre[1]) + Math.max(0, centre[0] - x) * LEFT_OF_RING;
  const all = ringLine(ring, ring.km).slice(0, -1);
  const every = Math.max(1, Math.round((all.length * BEARING_STEP) / 360));
  const visible = all
    .filter((_, index) => index % every === 0)
    .map((at) => ({ at, point: pointOnPlate(view, at) }))
    .filter(({ point }) => isOnPlate(point, view.size))
    .sort((a, b) => cost(a.point) - cost(b.point));
  return [1, -1].flatMap((side) =>
    visible.map(({ at, point }) => {
      const length = Math.hypot(point[0] - centre[0], point[1] - centre[1]) || 1;
      const x = (side * (point[0] - centre[0])) / length;
      const y = (side * (point[1] - centre[1])) / length;
      const reach = Math.abs(x) * (width / 2) + Math.abs(y) * (height / 2) + GAP;
      return {
        x: x * reach - width / 2,
        y: y * reach - height / 2,
        align: x < 0 ? 1 : 0,
        at,
        end: ring.end ?? at,
      };
    }),
  );
}
