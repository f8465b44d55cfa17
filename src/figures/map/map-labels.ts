import type { MapScene, RingScene } from '../../schema/scene.ts';
import type { Area } from '../../schema/storyboard.ts';
import { pointTowards } from '../../story/facts/distance.ts';
import type { Facts } from '../../story/facts/facts.ts';
import { contains, gapBetween, lineCrosses, type Box } from '../kit/box.ts';
import { measureText } from '../kit/measure.ts';
import { smooth } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
import { SMALL_PLATE } from './camera.ts';
import type { MapWords } from './map-words.ts';
import { project, type Camera, type LngLat, type Point, type Size } from './mercator.ts';
import {
  projectedRuns,
  radiusLine,
  ringKey,
  ringLine,
  ringsSayingWhence,
  ringText,
  type RingText,
} from './rings.ts';
import { pointsOfRoute, routeText } from './routes.ts';
import { routeKey } from './map-scene.ts';

/** Where a name's box stands from the point it names: its upper left corner, in CSS pixels. */
export interface Spot {
  x: number;
  y: number;
  /** How its lines lie in the box: 0 left, 0.5 centred, 1 right. */
  align: number;
}

/** Where a route's name stands: from the point that lies so far along the route. */
export interface RouteSpot extends Spot {
  along: number;
}

/** Where a ring's label stands: from a point on the ground, on the radius or on the ring; and where the radius ends. */
export interface RingSpot extends Spot {
  at: LngLat;
  end: LngLat;
  /** Whether it is this label's part to say that the place is a supposition. */
  saysWhence: boolean;
}

/** A legend in a corner of the plate. */
export interface LegendSpot {
  box: Box;
  items: { area: Area | 'neither'; text: string }[];
}

/** Where all names of a scene stand, on a plate of one size, so that none lies on another. */
export interface MapLabels {
  places: Partial<Record<string, Spot>>;
  routes: Partial<Record<string, RouteSpot>>;
  rings: Partial<Record<string, RingSpot>>;
  legend: LegendSpot | null;
}

/** Radius of a place's sign, told and only named. */
export const SIGN = { active: 7.2, named: 5.2, dot: 3.2 };

const LINE = 1.16;
const OWN_LINE = 1.2;
const MARGIN = 4;

/** A name's box and what is in it, in CSS pixels. */
export interface NameSize {
  width: number;
  height: number;
  nameWidth: number;
  nameHeight: number;
  ownWidth: number;
  ownText: string;
}

/** The size of a place's name, with the names in its own script below; `active` from 0 to 1. */
export function nameSize(facts: Facts, id: string, active: number, unit: number): NameSize {
  const place = facts.places[id];
  const name = place?.name ?? id;
  const ownText = place?.ownNames.map((own) => own.name).join(' · ') ?? '';
  const mix = (named: number, activeSize: number) => named + (activeSize - named) * active;
  const nameWidth = mix(measureText(name, 'place', unit), measureText(name, 'placeActive', unit));
  const nameHeight = mix(typeStyles.place.size, typeStyles.placeActive.size) * LINE * unit;
  if (ownText === '') {
    return { width: nameWidth, height: nameHeight, nameWidth, nameHeight, ownWidth: 0, ownText };
  }
  const ownWidth = mix(
    measureText(ownText, 'ownName', unit),
    measureText(ownText, 'ownNameActive', unit),
  );
  const ownHeight = mix(typeStyles.ownName.size, typeStyles.ownNameActive.size) * OWN_LINE * unit;
  const width = Math.max(nameWidth, ownWidth);
  return { width, height: nameHeight + ownHeight, nameWidth, nameHeight, ownWidth, ownText };
}

/**
 * Puts the names of a scene where they touch neither each other nor a sign nor the plate's edge, and cross
 * as few lines as possible. What finds no room is left out, the place told last. `threads` are lines that
 * the names should keep clear of, from plate to place.
 */
export function placeLabels(
  scene: MapScene,
  camera: Camera,
  size: Size,
  facts: Facts,
  words: MapWords,
  date: string,
  unit: number,
  threads: readonly (readonly [Point, Point])[],
): MapLabels {
  const at = (id: string): Point => project(camera, size, facts.places[id]?.point ?? [0, 0]);
  const plate: Box = {
    x: MARGIN,
    y: MARGIN,
    width: size.width - 2 * MARGIN,
    height: size.height - 2 * MARGIN,
  };
  // What the plate's edge cuts off is not drawn, and so not named.
  const visible = scene.places.filter(
    (id) => signPresence(at(id), radiusOf(facts, id, scene.active), size) === 1,
  );
  const signs = visible.map((id): Box => boxAround(at(id), radiusOf(facts, id, scene.active) + 1));
  const routes = scene.routes.map((route) => ({
    key: routeKey(route),
    route,
    points: pointsOfRoute(route, facts).map((point) => project(camera, size, point)),
  }));
  const segmentsOf = (points: readonly Point[]) =>
    points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
  const onGround = (points: readonly LngLat[]) =>
    projectedRuns(points, camera, size).flatMap(segmentsOf);
  const lines = [
    ...threads,
    ...routes.flatMap(({ points }) => segmentsOf(points)),
    ...scene.rings.flatMap((ring) => [
      ...onGround(ringLine(ring, ring.km)),
      ...(ring.end ? onGround(radiusLine(ring, ring.end)) : []),
    ]),
  ];
  const taken: Box[] = [];
  const labels: MapLabels = { places: {}, routes: {}, rings: {}, legend: null };

  const isSmall = size.width < SMALL_PLATE;
  const order = [...visible].sort((a, b) => rank(a, scene, facts) - rank(b, scene, facts));
  const nameAll = (ids: readonly string[]) => {
    for (const id of ids) {
      const active = id === scene.active ? 1 : 0;
      const extent = nameSize(facts, id, active, unit);
      const [x, y] = at(id);
      const found = bestSpot(
        spotsAround(extent, radiusOf(facts, id, scene.active), x, plate),
        (spot) => ({ x: x + spot.x, y: y + spot.y, width: extent.width, height: extent.height }),
        plate,
        [...taken, ...signs],
        lines,
        active === 1,
      );
      if (!found) continue;
      labels.places[id] = found.spot;
      taken.push(found.box);
    }
  };
  // A small plate has no room for all: there rings come before the names of places that it need not show.
  const isLater = (id: string) => isSmall && !mustBeSeen(id, scene, facts);
  nameAll(order.filter((id) => !isLater(id)));
  const sayingWhence = ringsSayingWhence(scene.rings);
  for (const ring of [...scene.rings].sort((a, b) => a.km - b.km)) {
    const key = ringKey(ring);
    const saysWhence = sayingWhence.has(key);
    const text = ringText(ring, saysWhence, facts, words, size, unit);
    const found = bestSpot(
      spotsOnRing(ring, text, camera, size).map((spot) => ({ ...spot, saysWhence })),
      (spot) => {
        const [x, y] = project(camera, size, spot.at);
        return { x: x + spot.x, y: y + spot.y, width: text.width, height: text.height };
      },
      plate,
      [...taken, ...signs],
      lines,
      false,
    );
    if (!found) continue;
    labels.rings[key] = found.spot;
    taken.push(found.box);
    if (!ring.end) lines.push(...onGround(radiusLine(ring, found.spot.end)));
  }
  nameAll(order.filter(isLater));
  for (const { key, route, points } of routes) {
    const text = routeText(route, facts, words, isSmall);
    const width = measureText(text, 'route', unit);
    const height = typeStyles.route.size * LINE * unit;
    const candidates = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].flatMap((part) => {
      const along = partOnPlate(points, size, part);
      return along === null ? [] : spotsBeside(points, along, width, height);
    });
    const found = bestSpot(
      candidates,
      (spot) => {
        const [x, y] = pointAlong(points, spot.along);
        return { x: x + spot.x, y: y + spot.y, width, height };
      },
      plate,
      [...taken, ...signs],
      lines,
      false,
    );
    if (!found) continue;
    labels.routes[key] = found.spot;
    taken.push(found.box);
  }
  // A small plate has room for one line, which a treaty's members need most: no name beside them says what they are.
  if (!isSmall || scene.areas.some(({ area }) => area === 'openskies'))
    labels.legend = placeLegend(scene, size, words, date, unit, [...taken, ...signs], lines);
  return labels;
}

function rank(id: string, scene: MapScene, facts: Facts): number {
  if (id === scene.active) return 0;
  return facts.lanes.includes(id) ? 1 : 2;
}

/** Whether a small plate's camera must show a place. */
function mustBeSeen(id: string, { camera, active }: MapScene, facts: Facts): boolean {
  if (id === active || camera.kind !== 'see') return true;
  const point = String(facts.places[id]?.point);
  return camera.pointsOnSmallPlate.some((one) => String(one) === point);
}

function radiusOf(facts: Facts, id: string, active: string): number {
  if (id === active) return SIGN.active;
  return facts.places[id]?.sign === 'dot' ? SIGN.dot : SIGN.named;
}

function isOnPlate([x, y]: Point, size: Size): boolean {
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

/** From the plate's edge a sign fades in over so many px, once it lies wholly on the plate. */
const EDGE_FADE = 6;

/** How much of a sign is there so near the plate's edge: none of one that the edge would cut. */
export function signPresence([x, y]: Point, radius: number, size: Size): number {
  const inside = Math.min(x, y, size.width - x, size.height - y) - radius;
  return smooth(inside / EDGE_FADE);
}

/** The square that a sign fills. */
export function boxAround([x, y]: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Candidates in the order of preference: beside, above, below, at the corners, and pushed in from the plate's sides. */
function spotsAround(
  { width, height, nameHeight }: NameSize,
  radius: number,
  signX: number,
  plate: Box,
): Spot[] {
  const gap = radius + 5;
  const middle = -nameHeight / 2;
  const low = radius * 0.6;
  const [first, last] = [plate.x - signX, plate.x + plate.width - width - signX];
  const pushed = Math.max(first, Math.min(last, -width / 2));
  const right = Math.min(last, -radius);
  const left = Math.max(first, radius - width);
  return [
    { x: gap, y: middle, align: 0 },
    { x: -gap - width, y: middle, align: 1 },
    { x: -width / 2, y: -gap - height + 2, align: 0.5 },
    { x: -width / 2, y: gap - 2, align: 0.5 },
    { x: gap * 0.8, y: -height - low + 4, align: 0 },
    { x: -gap * 0.8 - width, y: -height - low + 4, align: 1 },
    { x: gap * 0.8, y: low, align: 0 },
    { x: -gap * 0.8 - width, y: low, align: 1 },
    { x: pushed, y: -gap - height + 2, align: 0.5 },
    { x: pushed, y: gap - 2, align: 0.5 },
    // Beside a line that leaves the sign downwards or upwards there is room to one side of it.
    { x: right, y: gap - 2, align: 0 },
    { x: left, y: gap - 2, align: 1 },
    { x: right, y: -gap - height + 2, align: 0 },
    { x: left, y: -gap - height + 2, align: 1 },
  ];
}

/** Candidates on either side of a route at one point of it. */
function spotsBeside(
  points: readonly Point[],
  along: number,
  width: number,
  height: number,
): RouteSpot[] {
  const [ax, ay] = pointAlong(points, Math.max(0, along - 0.01));
  const [bx, by] = pointAlong(points, Math.min(1, along + 0.01));
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const normal = { x: -(by - ay) / length, y: (bx - ax) / length };
  return [1, -1].map((side) => {
    const reach = Math.abs(normal.x) * (width / 2) + Math.abs(normal.y) * (height / 2) + 7;
    return {
      along,
      x: normal.x * side * reach - width / 2,
      y: normal.y * side * reach - height / 2,
      align: 0.5,
    };
  });
}

/** Degrees between the directions in which a radius may be drawn. */
const BEARING_STEP = 15;

/** A pixel to the left of a ring's centre is as bad as so many above or below it. */
const LEFT_OF_RING = 0.4;

/** How far along a radius that leads towards a place its label may stand, the best first. */
const ALONG = [0.72, 0.64, 0.8, 0.56, 0.48, 0.88, 0.4, 0.32];

/** Candidates beside the radius where it leads towards a place, and on either side of the ring wherever there is room. */
function spotsOnRing(
  ring: RingScene,
  text: RingText,
  camera: Camera,
  size: Size,
): Omit<RingSpot, 'saysWhence'>[] {
  const { width, height } = text;
  const centre = project(camera, size, ring.point);
  const { end } = ring;
  const points = end ? radiusLine(ring, end).map((point) => project(camera, size, point)) : [];
  const alongRadius = end
    ? ALONG.flatMap((along) =>
        spotsBeside(points, along, width, height).map(({ x, y }) => ({
          ...{ x, y, align: 0, end },
          at: pointTowards(ring.point, end, ring.km * along),
        })),
      )
    : [];
  // Best is the right side, where the lines begin beside the ring, then the left; above and below they need most room.
  const cost = ([x, y]: Point) =>
    Math.abs(y - centre[1]) + Math.max(0, centre[0] - x) * LEFT_OF_RING;
  const all = ringLine(ring, ring.km).slice(0, -1);
  const each = Math.max(1, Math.round((all.length * BEARING_STEP) / 360));
  const sides = all
    .filter((_, index) => index % each === 0)
    .map((at) => ({ at, seen: project(camera, size, at) }))
    .filter(({ seen }) => isOnPlate(seen, size))
    .sort((a, b) => cost(a.seen) - cost(b.seen));
  const besideRing = [1, -1].flatMap((side) =>
    sides.map(({ at, seen }) => {
      const length = Math.hypot(seen[0] - centre[0], seen[1] - centre[1]) || 1;
      const x = (side * (seen[0] - centre[0])) / length;
      const y = (side * (seen[1] - centre[1])) / length;
      const reach = Math.abs(x) * (width / 2) + Math.abs(y) * (height / 2) + 8;
      return {
        ...{ at, end: end ?? at, align: x < 0 ? 1 : 0 },
        x: x * reach - width / 2,
        y: y * reach - height / 2,
      };
    }),
  );
  return [...alongRadius, ...besideRing];
}

function bestSpot<S extends Spot>(
  spots: readonly S[],
  boxOf: (spot: S) => Box,
  plate: Box,
  taken: readonly Box[],
  lines: readonly (readonly [Point, Point])[],
  isNeeded: boolean,
): { spot: S; box: Box } | null {
  let best: { spot: S; box: Box; cost: number } | null = null;
  spots.forEach((spot, index) => {
    const box = boxOf(spot);
    const clashes = taken.filter((other) => gapBetween(box, other) < 1).length;
    const outside = contains(plate, box) ? 0 : 1;
    if (!isNeeded && clashes + outside > 0) return;
    const crossed = lines.filter(([a, b]) => lineCrosses(box, a, b)).length;
    const cost = clashes * 1000 + outside * 500 + crossed * 20 + index;
    if (!best || cost < best.cost) best = { spot, box, cost };
  });
  return best;
}

/** The point so far along a line of points, counted by points. */
export function pointAlong(points: readonly Point[], along: number): Point {
  const position = along * (points.length - 1);
  const index = Math.min(points.length - 2, Math.max(0, Math.floor(position)));
  const from = points[index] ?? [0, 0];
  const to = points[index + 1] ?? from;
  const rest = position - index;
  return [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest];
}

/** Turns a part of what is visible of a line into a part of the whole; null where nothing is visible. */
function partOnPlate(points: readonly Point[], size: Size, part: number): number | null {
  const inside = points.flatMap((point, index) => (isOnPlate(point, size) ? [index] : []));
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  return (first + (last - first) * part) / (points.length - 1);
}

function placeLegend(
  scene: MapScene,
  size: Size,
  words: MapWords,
  date: string,
  unit: number,
  taken: readonly Box[],
  lines: readonly (readonly [Point, Point])[],
): LegendSpot | null {
  if (scene.areas.length === 0) return null;
  const isSmall = size.width < SMALL_PLATE;
  // Who has only signed lies in Central Asia, which a small plate does not reach.
  const listed = scene.areas.filter(({ area }) => !isSmall || area !== 'openskies_signed');
  const items: LegendSpot['items'] = listed.map(({ area, countries }) => ({
    area,
    text: words.areaName(area, date, countries.length),
  }));
  const isTreaty = scene.areas.some(({ area }) => area === 'openskies');
  if (!isSmall) items.push({ area: 'neither', text: isTreaty ? words.others : words.neither });
  const textWidth = Math.max(...items.map((item) => measureText(item.text, 'legend', unit)));
  const width = 12 + 20 + 8 + textWidth + 12;
  const height = items.length * 19 * unit + 14;
  const inset = 12;
  const right = size.width - width - inset;
  const bottom = size.height - height - inset;
  const corners: Point[] = [
    [right, inset],
    [inset, inset],
    [inset, bottom],
    [right, bottom],
  ];
  for (const [x, y] of corners) {
    const box = { x, y, width, height };
    const isFree =
      taken.every((other) => gapBetween(box, other) >= 4) &&
      lines.every(([a, b]) => !lineCrosses(box, a, b));
    if (isFree) return { box, items };
  }
  return null;
}
