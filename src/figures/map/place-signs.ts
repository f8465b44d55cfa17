import type { Facts } from '../../story/facts/facts.ts';
import type { Box, Point, Size } from '../kit/geometry.ts';
import { smooth } from '../kit/presence.ts';

/** Radius of a sign: of the active place, of other named ones of the four, and of any other named place. */
export const SIGN_RADIUS = { active: 7.2, named: 5.2, plus: 4.2 };

/** The radius of a place's sign in a scene at rest. */
export function signRadius(facts: Facts, id: string, isActive: boolean): number {
  if (isActive) return SIGN_RADIUS.active;
  return facts.places[id]?.sign === 'plus' ? SIGN_RADIUS.plus : SIGN_RADIUS.named;
}

/** A sign fades in over this distance in px from the plate's edge, once it is completely on the plate. */
const EDGE_FADE = 6;

/** The presence of a sign near the plate's edge; 0 if the edge would cut it. */
export function signPresence([x, y]: Point, radius: number, size: Size): number {
  const inside = Math.min(x, y, size.width - x, size.height - y) - radius;
  return smooth(inside / EDGE_FADE);
}

/** The square around a sign. */
export function boxAround([x, y]: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
