import type { Area } from '../../schema/storyboard.ts';

/** What the map says, in the reader's language. */
export interface MapWords {
  /** Beside the hotline's wire. */
  cable: string;
  /** In the legend: whose territory; for an alliance or a treaty with the date of its membership and how many they are. */
  areaName: (area: Area, date: string, count: number) => string;
  neither: string;
  /** In the legend of a treaty's members: all others. */
  others: string;
  /** A length in kilometres, written out. */
  km: (kilometres: number) => string;
  /** Beside a route: from, to and distance. */
  route: (from: string, to: string, km: string) => string;
  /** Below a ring's label, where no source says that the missiles are there. */
  ifFiredFrom: (place: string) => string;
  /** A degree on the frame, e.g. 10°E; nothing for the sign of latitudes of one half only. */
  longitude: (degrees: number) => string;
  latitude: (degrees: number) => string;
}
