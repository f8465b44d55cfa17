import { smooth } from '../kit/presence.ts';
import { kmAcross } from './camera.ts';
import { layoutFrame, type FrameTick } from './map-frame.ts';
import type { AreaState, MapState } from './map-scene.ts';
import type { MapContext } from './map-view.ts';
import type { Size } from '../kit/geometry.ts';
import type { Camera } from './mercator.ts';
import { layoutPlaces, type PlacedPlace } from './place-layout.ts';
import { layoutRings, type PlacedRing } from './ring-layout.ts';
import { layoutRoute, type PlacedRoute } from './route-layout.ts';

/** Everything drawn over the base map, in px from the plate's upper left corner. */
export interface MapGeometry {
  size: Size;
  camera: Camera;
  areas: AreaState[];
  outlines: MapState['outlines'];
  /** The opacity of the close-ups over the base map. */
  nearPresence: number;
  routes: PlacedRoute[];
  rings: PlacedRing[];
  places: PlacedPlace[];
  ticks: FrameTick[];
  legends: MapState['legends'];
}

/**
 * Close-ups fade in while the length of the plate's longer side is between these km. A close-up covers some 500 km
 * around its city. Measuring what is visible instead of the zoom makes it fade in on every plate, however low and wide.
 */
const NEAR_KM = { from: 520, to: 420 };

/** Lays out one moment of the map. */
export function layoutMap(state: MapState, context: MapContext): MapGeometry {
  const { camera } = state;
  const view = { ...context, camera };
  return {
    size: view.size,
    camera,
    areas: state.areas,
    outlines: state.outlines,
    nearPresence: nearPresenceOf(camera, view.size),
    routes: state.routes.map((route) => layoutRoute(route, view)),
    rings: layoutRings(state.rings, view),
    places: layoutPlaces(state.places, view),
    ticks: layoutFrame(camera, view.size, view.words),
    legends: state.legends,
  };
}

/** The opacity of the close-ups for a camera on a plate of this size. */
function nearPresenceOf(camera: Camera, size: Size): number {
  const km = kmAcross(camera, Math.max(size.width, size.height));
  return smooth(Math.log(NEAR_KM.from / km) / Math.log(NEAR_KM.from / NEAR_KM.to));
}
