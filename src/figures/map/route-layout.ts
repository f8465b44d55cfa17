import type { RouteState } from './map-scene.ts';
import { pointOnPlate, type MapView } from './map-view.ts';
import type { Point } from '../kit/geometry.ts';
import { SIGN_RADIUS } from './place-signs.ts';
import { BASELINE } from './placed-line.ts';
import { cutLine, pathOf, pointAlong } from './polyline.ts';
import { routeText } from './route-labels.ts';
import { pointsOfRoute } from './routes.ts';

/** A route as a line on the plate. */
export interface PlacedRoute {
  key: string;
  kind: RouteState['route']['kind'];
  party: RouteState['route']['party'];
  path: string;
  /** The tip of its arrow and its direction in degrees; null for a cable. */
  head: { x: number; y: number; angle: number } | null;
  presence: number;
  label: { x: number; y: number; text: string; presence: number } | null;
}

/** How far short of a place's sign an arrow ends, in px. */
const HEAD_GAP = 3;

/** Lays out the part of a route that is drawn at this moment. */
export function layoutRoute(state: RouteState, view: MapView): PlacedRoute {
  const { route, key } = state;
  const isArrow = route.kind === 'route';
  const points = pointsOfRoute(route, view.facts).map((point) => pointOnPlate(view, point));
  const drawn = cutLine(points, state.progress, isArrow ? SIGN_RADIUS.active + HEAD_GAP : 0);
  return {
    key,
    kind: route.kind,
    party: route.party,
    path: pathOf(drawn),
    head: isArrow ? headOf(drawn) : null,
    presence: state.presence,
    label: layoutLabel(state, points, view),
  };
}

function layoutLabel(
  { route, labelOffset, labelPresence }: RouteState,
  points: readonly Point[],
  view: MapView,
): PlacedRoute['label'] {
  if (!labelOffset) return null;
  const [x, y] = pointAlong(points, labelOffset.along);
  const { text, height } = routeText(route, view);
  return {
    x: x + labelOffset.x,
    y: y + labelOffset.y + height * BASELINE,
    text,
    presence: labelPresence,
  };
}

function headOf(points: readonly Point[]): PlacedRoute['head'] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return null;
  const angle = (Math.atan2(tip[1] - before[1], tip[0] - before[0]) * 180) / Math.PI;
  return { x: tip[0], y: tip[1], angle };
}
