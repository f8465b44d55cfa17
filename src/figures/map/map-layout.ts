import { layoutFrame, type FrameTick } from './map-frame.ts';
import type { AreaState } from './areas.ts';
import type { MapState } from './map-scene.ts';
import type { MapContext } from './map-view.ts';
import type { Size } from '../kit/geometry.ts';
import type { Camera } from './mercator.ts';
import { nearPresenceOf } from './near.ts';
import { boxesOfPlaces, layoutPlaces, type PlacedPlace } from './place-layout.ts';
import { layoutRings, type PlacedRing } from './ring-layout.ts';
import { layoutRoute, type PlacedRoute } from './route-layout.ts';
import { layoutScales, type PlacedScale } from './scale-bar.ts';
import { layoutVenues, type PlacedVenue } from './venue-layout.ts';
import { layoutStateNames, type PlacedStateName } from './state-names.ts';

/** Everything drawn over the base map, in px from the plate's upper left corner. */
export interface MapGeometry {
  size: Size;
  camera: Camera;
  areas: AreaState[];
  outlines: MapState['outlines'];
  divided: MapState['divided'];
  /** The opacity of the close-ups over the base map. */
  nearPresence: number;
  routes: PlacedRoute[];
  rings: PlacedRing[];
  places: PlacedPlace[];
  states: PlacedStateName[];
  /** A line from the old active place to the new one. */
  move: PlacedMove | null;
  ticks: FrameTick[];
  scales: PlacedScale[];
  venues: PlacedVenue[];
  legends: MapState['legends'];
}

/** Lays out one moment of the map. */
export function layoutMap(state: MapState, context: MapContext): MapGeometry {
  const { camera } = state;
  const view = { ...context, camera };
  const places = layoutPlaces(state.places, view);
  return {
    size: view.size,
    camera,
    areas: state.areas,
    outlines: state.outlines,
    divided: state.divided,
    nearPresence: nearPresenceOf(camera, view.size),
    routes: state.routes.map((route) => layoutRoute(route, view)),
    rings: layoutRings(state.rings, view),
    places,
    states: layoutStateNames(state.states, boxesOfPlaces(places, view), view),
    move: layoutMove(state.move, places),
    ticks: layoutFrame(camera, view.size, view.words),
    scales: layoutScales(state.scales, view),
    venues: layoutVenues(state.venues, view),
    legends: state.legends,
  };
}

/** A straight line in CSS pixels. */
export interface PlacedMove {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  presence: number;
}

function layoutMove(move: MapState['move'], places: readonly PlacedPlace[]): PlacedMove | null {
  const from = places.find(({ id }) => id === move?.from);
  const to = places.find(({ id }) => id === move?.to);
  if (!move || !from || !to || move.presence === 0) return null;
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, presence: move.presence };
}
