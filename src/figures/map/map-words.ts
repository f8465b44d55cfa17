import type { MapScene } from '../../schema/scene.ts';

type AreaScene = MapScene['areas'][number];

/** The map's words, in the reader's language. */
export interface MapWords {
  /** Beside the hotline cable. */
  cable: string;
  /**
   * In the legend: the area's name; for an alliance or treaty with the date of the membership shown, and its size where
   * members are counted.
   */
  areaName: (area: AreaScene, date: string, isCounted: boolean) => string;
  /** The same in a key without room for the date; `isShortest`: in one with both alliances. */
  areaShort: (area: AreaScene, isShortest: boolean) => string;
  neither: string;
  /** In the legend of the Final Act of Helsinki: all other states. */
  notSigned: string;
  /** In the legend of a treaty's members: all other states. */
  others: string;
  /** Whose outlines of a city's districts the map shows; empty where it has none. */
  districtCredit: (city: string) => string;
  /** A length in kilometres. */
  km: (kilometres: number) => string;
  /** A band of lengths in kilometres. */
  kmBand: (from: number, to: number) => string;
  /** Beside a route: from, to and distance. */
  route: (from: string, to: string, km: string) => string;
  /** Below a ring's label, if no source says that the missiles are there. */
  ifFiredFrom: (place: string) => string;
  /** A degree on the frame, e.g. 10°E. */
  longitude: (degrees: number) => string;
  latitude: (degrees: number) => string;
}
