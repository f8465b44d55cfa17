import type { MapScene } from '../../schema/scene.ts';
import type { Area } from '../../schema/storyboard.ts';
import type { Facts } from '../../story/facts.ts';
import { contains, gapBetween, lineCrosses, type Box } from '../box.ts';
import { measureText } from '../measure.ts';
import { typeStyles } from '../type-styles.ts';
import { SMALL_PLATE } from './camera.ts';
import type { MapWords } from './map-words.ts';
import { project, type Camera, type Point, type Size } from './mercator.ts';
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

/** A legend in a corner of the plate. */
export interface LegendSpot {
  box: Box;
  items: { area: Area | 'neither'; text: string }[];
}

/** Where all names of a scene stand, on a plate of one size, so that none lies on another. */
export interface MapLabels {
  places: Partial<Record<string, Spot>>;
  routes: Partial<Record<string, RouteSpot>>;
  legend: LegendSpot | null;
}

/** Radius of a place's sign, told and only named. */
export const SIGN = { told: 7.2, named: 5.2, dot: 3.2 };

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

/** The size of a place's name, with the names in its own script below; `told` from 0 to 1. */
export function nameSize(facts: Facts, id: string, told: number, unit: number): NameSize {
  const place = facts.places[id];
  const name = place?.name ?? id;
  const ownText = place?.ownNames.map((own) => own.name).join(' · ') ?? '';
  const mix = (named: number, toldSize: number) => named + (toldSize - named) * told;
  const nameWidth = mix(measureText(name, 'place', unit), measureText(name, 'placeTold', unit));
  const nameHeight = mix(typeStyles.place.size, typeStyles.placeTold.size) * LINE * unit;
  if (ownText === '') {
    return { width: nameWidth, height: nameHeight, nameWidth, nameHeight, ownWidth: 0, ownText };
  }
  const ownWidth = mix(
    measureText(ownText, 'ownName', unit),
    measureText(ownText, 'ownNameTold', unit),
  );
  const ownHeight = mix(typeStyles.ownName.size, typeStyles.ownNameTold.size) * OWN_LINE * unit;
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
  const visible = scene.places.filter((id) => isOnPlate(at(id), size));
  const signs = visible.map((id): Box => boxAround(at(id), radiusOf(facts, id, scene.told) + 1));
  const routes = scene.routes.map((route) => ({
    key: routeKey(route),
    route,
    points: pointsOfRoute(route, facts).map((point) => project(camera, size, point)),
  }));
  const lines = [
    ...threads,
    ...routes.flatMap(({ points }) =>
      points.slice(1).map((point, index) => [points[index] ?? point, point] as const),
    ),
  ];
  const taken: Box[] = [];
  const labels: MapLabels = { places: {}, routes: {}, legend: null };

  const order = [...visible].sort((a, b) => rank(a, scene, facts) - rank(b, scene, facts));
  for (const id of order) {
    const told = id === scene.told ? 1 : 0;
    const extent = nameSize(facts, id, told, unit);
    const [x, y] = at(id);
    const found = bestSpot(
      spotsAround(extent, radiusOf(facts, id, scene.told)),
      (spot) => ({ x: x + spot.x, y: y + spot.y, width: extent.width, height: extent.height }),
      plate,
      [...taken, ...signs],
      lines,
      told === 1,
    );
    if (!found) continue;
    labels.places[id] = found.spot;
    taken.push(found.box);
  }
  const isSmall = size.width < SMALL_PLATE;
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
  if (!isSmall)
    labels.legend = placeLegend(scene, size, words, date, unit, [...taken, ...signs], lines);
  return labels;
}

function rank(id: string, scene: MapScene, facts: Facts): number {
  if (id === scene.told) return 0;
  return facts.lanes.includes(id) ? 1 : 2;
}

function radiusOf(facts: Facts, id: string, told: string): number {
  if (id === told) return SIGN.told;
  return facts.places[id]?.sign === 'dot' ? SIGN.dot : SIGN.named;
}

function isOnPlate([x, y]: Point, size: Size): boolean {
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

function boxAround([x, y]: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Candidates in the order of preference: beside, below, above, and at the corners. */
function spotsAround({ width, height, nameHeight }: NameSize, radius: number): Spot[] {
  const gap = radius + 5;
  const middle = -nameHeight / 2;
  const low = radius * 0.6;
  return [
    { x: gap, y: middle, align: 0 },
    { x: -gap - width, y: middle, align: 1 },
    { x: -width / 2, y: -gap - height + 2, align: 0.5 },
    { x: -width / 2, y: gap - 2, align: 0.5 },
    { x: gap * 0.8, y: -height - low + 4, align: 0 },
    { x: -gap * 0.8 - width, y: -height - low + 4, align: 1 },
    { x: gap * 0.8, y: low, align: 0 },
    { x: -gap * 0.8 - width, y: low, align: 1 },
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
  const items: LegendSpot['items'] = scene.areas.map(({ area }) => ({
    area,
    text: words.areaName(area, date),
  }));
  items.push({ area: 'neither', text: words.neither });
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
