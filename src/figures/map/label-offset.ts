import type { LngLat } from './mercator.ts';

/** The offset of a label's upper left corner from the point it names, in px. */
export interface LabelOffset {
  x: number;
  y: number;
  /** How its lines are aligned: 0 left, 0.5 centred, 1 right. */
  align: number;
}

/** The same for a route's label, from the point at a part of the route (0 to 1). */
export interface RouteLabelOffset extends LabelOffset {
  along: number;
}

/** The same for a ring's label, from a point on the ground, on the radius or on the ring; and where the radius ends. */
export interface RingLabelOffset extends LabelOffset {
  at: LngLat;
  end: LngLat;
  /** Whether the label says that the missiles' location is a supposition. */
  showsOrigin: boolean;
}
