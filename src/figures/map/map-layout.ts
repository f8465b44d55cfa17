import type { RangeSpeaker } from '../../schema/range.ts';
import { pointTowards } from '../../story/facts/distance.ts';
import type { Facts, PlaceSign } from '../../story/facts/facts.ts';
import { gapBetween, type Box } from '../kit/box.ts';
import { lerp, smooth } from '../kit/presence.ts';
import { typeStyles, type TypeStyleName } from '../kit/type-styles.ts';
import { kmAcross, SMALL_PLATE } from './camera.ts';
import { layoutFrame, type FrameTick } from './map-frame.ts';
import {
  boxAround,
  nameSize,
  pointAlong,
  SIGN,
  signPresence,
  type LegendSpot,
} from './map-labels.ts';
import type { AreaState, MapState, PlaceState, RingState, RouteState } from './map-scene.ts';
import type { MapWords } from './map-words.ts';
import { project, type Camera, type Point, type Size } from './mercator.ts';
import { groundWriter, radiusLine, ringLine, ringText } from './rings.ts';
import { pointsOfRoute, routeText } from './routes.ts';

/** All that is drawn over the base map, in CSS pixels from the plate's upper left corner. */
export interface MapGeometry {
  size: Size;
  camera: Camera;
  areas: AreaState[];
  outlines: MapState['outlines'];
  /** How much of the close-ups is laid over the base map. */
  nearPresence: number;
  routes: PlacedRoute[];
  rings: PlacedRing[];
  places: PlacedPlace[];
  ticks: FrameTick[];
  legends: { spot: LegendSpot; presence: number }[];
}

/** A route as a line on the plate. */
export interface PlacedRoute {
  key: string;
  kind: RouteState['route']['kind'];
  party: RouteState['route']['party'];
  path: string;
  /** Where its arrow points, and its direction in degrees; a cable has none. */
  head: { x: number; y: number; angle: number } | null;
  presence: number;
  label: { x: number; y: number; text: string; presence: number } | null;
}

/** A ring on the plate, with its one radius. */
export interface PlacedRing {
  key: string;
  statedBy: RangeSpeaker;
  isClaim: boolean;
  path: string;
  radius: string;
  radiusPresence: number;
  presence: number;
  label: (PlacedLine & { style: TypeStyleName })[];
  labelPresence: number;
}

/** A place's sign and name on the plate. */
export interface PlacedPlace {
  id: string;
  sign: PlaceSign;
  x: number;
  y: number;
  radius: number;
  active: number;
  presence: number;
  name: PlacedLine | null;
  ownName: PlacedLine | null;
  labelPresence: number;
}

/** A line of text: its left end and its baseline. */
export interface PlacedLine {
  x: number;
  y: number;
  text: string;
  size: number;
}

/**
 * Close-ups come in while the plate's longer side shows between so many km. A close-up is a picture of some 500 km
 * around its city: by what is seen of it, not by zoom, it comes in on every plate, however low and wide.
 */
export const NEAR_KM = { from: 520, to: 420 };

/** Where a line's baseline lies below its upper edge, in parts of its height. */
const BASELINE = 0.8;

/** Lays out one moment of the map on a plate of this size. `unit` is the root font size divided by 16. */
export function layoutMap(
  state: MapState,
  size: Size,
  facts: Facts,
  words: MapWords,
  unit: number,
): MapGeometry {
  const { camera } = state;
  const places = state.places.map((place) => layoutPlace(place, camera, size, facts, unit));
  fadeWhereNamesMeet(places, facts, unit);
  return {
    size,
    camera,
    areas: state.areas,
    outlines: state.outlines,
    nearPresence: nearPresenceOf(camera, size),
    routes: state.routes.map((route) => layoutRoute(route, camera, size, facts, words, unit)),
    rings: layoutRings(state.rings, camera, size, facts, words, unit),
    places,
    ticks: layoutFrame(camera, size, words),
    legends: state.legends,
  };
}

/** How much of the close-ups is laid over the base map for a camera on a plate of this size. */
function nearPresenceOf(camera: Camera, size: Size): number {
  const km = kmAcross(camera, Math.max(size.width, size.height));
  return smooth(Math.log(NEAR_KM.from / km) / Math.log(NEAR_KM.from / NEAR_KM.to));
}

function layoutPlace(
  state: PlaceState,
  camera: Camera,
  size: Size,
  facts: Facts,
  unit: number,
): PlacedPlace {
  const place = facts.places[state.id];
  const sign = place?.sign ?? 'dot';
  const [x, y] = project(camera, size, place?.point ?? [0, 0]);
  const radius = lerp(sign === 'dot' ? SIGN.dot : SIGN.named, SIGN.active, state.active);
  const presence = state.presence * signPresence([x, y], radius, size);
  const { spot } = state;
  if (!spot) {
    return {
      id: state.id,
      sign,
      x,
      y,
      radius,
      active: state.active,
      presence,
      name: null,
      ownName: null,
      labelPresence: 0,
    };
  }
  const extent = nameSize(facts, state.id, state.active, unit);
  const line = (text: string, width: number, top: number, height: number, fontSize: number) => ({
    x: x + spot.x + (extent.width - width) * spot.align,
    y: y + spot.y + top + height * BASELINE,
    text,
    size: fontSize,
  });
  const nameFont = lerp(typeStyles.place.size, typeStyles.placeActive.size, state.active) * unit;
  const ownFont = lerp(typeStyles.ownName.size, typeStyles.ownNameActive.size, state.active) * unit;
  const { nameWidth, ownWidth } = extent;
  return {
    id: state.id,
    sign,
    x,
    y,
    radius,
    active: state.active,
    presence,
    name: line(place?.name ?? state.id, nameWidth, 0, extent.nameHeight, nameFont),
    ownName:
      extent.ownText === ''
        ? null
        : line(
            extent.ownText,
            ownWidth,
            extent.nameHeight,
            extent.height - extent.nameHeight,
            ownFont,
          ),
    labelPresence: presence * state.spotPresence,
  };
}

/**
 * On the way names may come near each other: the less important one fades before they touch. One that goes to another side
 * of its own sign fades while it lies on it.
 */
function fadeWhereNamesMeet(places: PlacedPlace[], facts: Facts, unit: number): void {
  const boxOf = (place: PlacedPlace): Box | null => {
    if (!place.name) return null;
    const extent = nameSize(facts, place.id, place.active, unit);
    const left = Math.min(place.name.x, place.ownName?.x ?? Infinity);
    const top = place.name.y - extent.nameHeight * BASELINE;
    return { x: left, y: top, width: extent.width, height: extent.height };
  };
  const order = [...places].sort(
    (a, b) => b.active - a.active || Number(b.sign !== 'dot') - Number(a.sign !== 'dot'),
  );
  order.forEach((place, index) => {
    const box = boxOf(place);
    if (!box) return;
    const sign = boxAround([place.x, place.y], place.radius);
    place.labelPresence *= smooth(gapBetween(box, sign) / 3 + 1);
    for (const other of order.slice(0, index)) {
      const otherBox = boxOf(other);
      if (!otherBox || other.labelPresence < 0.05) continue;
      place.labelPresence *= smooth(gapBetween(box, otherBox) / 6 + 1);
    }
  });
}

function layoutRoute(
  state: RouteState,
  camera: Camera,
  size: Size,
  facts: Facts,
  words: MapWords,
  unit: number,
): PlacedRoute {
  const { route, key } = state;
  const all = pointsOfRoute(route, facts).map((point) => project(camera, size, point));
  const drawn = cutLine(all, state.progress, route.kind === 'route' ? SIGN.active + 3 : 0);
  const head = route.kind === 'route' ? headOf(drawn) : null;
  const { spot } = state;
  let label: PlacedRoute['label'] = null;
  if (spot) {
    const [x, y] = pointAlong(all, spot.along);
    const height = typeStyles.route.size * 1.16 * unit;
    label = {
      x: x + spot.x,
      y: y + spot.y + height * BASELINE,
      text: routeText(route, facts, words, size.width < SMALL_PLATE),
      presence: state.spotPresence,
    };
  }
  return {
    key,
    kind: route.kind,
    party: route.party,
    path: pathOf(drawn),
    head,
    presence: state.presence,
    label,
  };
}

function layoutRings(
  states: readonly RingState[],
  camera: Camera,
  size: Size,
  facts: Facts,
  words: MapWords,
  unit: number,
): PlacedRing[] {
  const write = groundWriter(camera, size);
  return states.map(({ key, ring, presence, km, spot, spotPresence }) => {
    const end = ring.end ?? spot?.end;
    const isDrawn = presence > 0 && km > 0;
    const label: PlacedRing['label'] = [];
    if (spot) {
      const [x, y] = project(camera, size, spot.at);
      const text = ringText(ring, spot.saysWhence, facts, words, size, unit);
      for (const line of text.lines) {
        label.push({
          x: x + spot.x + (text.width - line.width) * spot.align,
          y: y + spot.y + line.top + line.height * BASELINE,
          text: line.text,
          size: typeStyles[line.style].size * unit,
          style: line.style,
        });
      }
    }
    return {
      key,
      statedBy: ring.statedBy,
      isClaim: ring.isClaim,
      path: isDrawn ? write({ type: 'Polygon', coordinates: [ringLine(ring, km)] }) : '',
      radius:
        isDrawn && end
          ? write({
              type: 'LineString',
              coordinates: radiusLine(ring, pointTowards(ring.point, end, km)),
            })
          : '',
      radiusPresence: ring.end ? 1 : spotPresence,
      presence,
      label,
      labelPresence: spotPresence,
    };
  });
}

/** The first part of a line, and so much less at its end that a sign there stays free. */
function cutLine(points: readonly Point[], progress: number, gap: number): Point[] {
  const end = pointAlong(points, progress);
  const whole = Math.floor(progress * (points.length - 1));
  const kept = [...points.slice(0, whole + 1), end];
  while (kept.length > 2) {
    const previous = kept.at(-2);
    if (!previous || distance(previous, end) >= gap) break;
    kept.splice(-2, 1);
  }
  const before = kept.at(-2);
  if (!before || gap === 0) return kept;
  const length = distance(before, end);
  if (length <= gap) return kept.slice(0, -1);
  const part = 1 - gap / length;
  kept[kept.length - 1] = [lerp(before[0], end[0], part), lerp(before[1], end[1], part)];
  return kept;
}

function headOf(points: readonly Point[]): PlacedRoute['head'] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return null;
  const angle = (Math.atan2(tip[1] - before[1], tip[0] - before[0]) * 180) / Math.PI;
  return { x: tip[0], y: tip[1], angle };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function pathOf(points: readonly Point[]): string {
  if (points.length < 2) return '';
  return `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
}
