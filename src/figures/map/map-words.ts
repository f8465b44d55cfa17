import type { Area } from '../../schema/areas.ts';

/** The map's words, in the reader's language. */
export interface MapWords {
  /** Beside the hotline cable. */
  cable: string;
  /** In the legend: the area's name; for an alliance or treaty with the date of the membership shown and its size. */
  areaName: (area: Area, date: string, count: number) => string;
  /** The same in a key without room for the date. */
  areaShort: (area: Area, count: number) => string;
  neither: string;
  /** In the legend of a treaty's members: all other states. */
  others: string;
  /** A length in kilometres. */
  km: (kilometres: number) => string;
  /** Beside a route: from, to and distance. */
  route: (from: string, to: string, km: string) => string;
  /** Below a ring's label, if no source says that the missiles are there. */
  ifFiredFrom: (place: string) => string;
  /** A degree on the frame, e.g. 10°E. */
  longitude: (degrees: number) => string;
  latitude: (degrees: number) => string;
}
