import type { Size } from '../kit/geometry.ts';
import { smooth } from '../kit/presence.ts';
import { kmAcross } from './camera.ts';
import type { Camera } from './mercator.ts';

/**
 * Close-ups fade in while the length of the plate's longer side is between these km. A close-up covers some 500 km
 * around its city. Measuring what is visible instead of the zoom makes it fade in on every plate, however low and wide.
 */
const NEAR_KM = { from: 520, to: 420 };

/** The opacity of the close-ups for a camera on a plate of this size. */
export function nearPresenceOf(camera: Camera, size: Size): number {
  const km = kmAcross(camera, Math.max(size.width, size.height));
  return smooth(Math.log(NEAR_KM.from / km) / Math.log(NEAR_KM.from / NEAR_KM.to));
}
