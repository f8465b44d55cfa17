import { measureText } from '../kit/measure.ts';
import { typeStyles } from '../kit/type-styles.ts';
import type { RouteScene } from '../../schema/scene.ts';
import type { RouteLabelOffset } from './label-offset.ts';
import { isSmallPlate, type MapContext } from './map-view.ts';
import type { Point, Size } from '../kit/geometry.ts';
import { partOfVisible, pointAlong } from './polyline.ts';
import { routeKm } from './routes.ts';

/** Line height in multiples of the type size. */
const LINE = 1.16;

/** From a route to its label, in px. */
const GAP = 7;

/** Positions of a label along the visible part of a route, the best first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** A route's label, on one line, and its size. */
interface RouteText extends Size {
  text: string;
}

/** The text beside a route; on small plates only its length. */
export function routeText(route: RouteScene, context: MapContext): RouteText {
  const { facts, words } = context;
  const text = () => {
    if (route.kind === 'cable') return words.cable;
    const km = words.km(routeKm(route, facts));
    const from = facts.places[route.through[0] ?? '']?.name ?? '';
    const to = facts.places[route.through.at(-1) ?? '']?.name ?? '';
    return isSmallPlate(context) ? km : words.route(from, to, km);
  };
  const written = text();
  return {
    text: written,
    width: measureText(written, 'route'),
    height: typeStyles.route.size * LINE,
  };
}

/** Candidate positions of a label along a route, in order of preference. */
export function offsetsAlongRoute(
  points: readonly Point[],
  label: Size,
  plate: Size,
): RouteLabelOffset[] {
  return ALONG.flatMap((part) => {
    const along = partOfVisible(points, plate, part);
    return along === null ? [] : offsetsBeside(points, along, label);
  });
}

/** Candidate positions of a label on either side of a line, at one point. */
export function offsetsBeside(
  points: readonly Point[],
  along: number,
  { width, height }: Size,
): RouteLabelOffset[] {
  const [ax, ay] = pointAlong(points, Math.max(0, along - 0.01));
  const [bx, by] = pointAlong(points, Math.min(1, along + 0.01));
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const normal = { x: -(by - ay) / length, y: (bx - ax) / length };
  return [1, -1].map((side) => {
    const reach = Math.abs(normal.x) * (width / 2) + Math.abs(normal.y) * (height / 2) + GAP;
    return {
      along,
      x: normal.x * side * reach - width / 2,
      y: normal.y * side * reach - height / 2,
      align: 0.5,
    };
  });
}
