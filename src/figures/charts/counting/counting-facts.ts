import type { Counting, Vehicle } from './counting-schema.ts';

/** How two treaties count the warheads of one missile or bomber of a type. */
export interface CountingFacts {
  vehicle: Vehicle;
  /** How many it can carry; a range where the source gives one. */
  carries: [least: number, most: number];
  /** What START I's lists of 1990 attributed to how many of the type. */
  start1: { vehicles: number; warheads: number };
  /** As how many one counts under New START: as many as are on it, where that is a range. */
  newStart: [least: number, most: number];
}

/** Collects the examples of counting, in the order of their file. */
export function collectCounting(rows: readonly Counting[]): CountingFacts[] {
  return rows.map((row) => ({
    vehicle: row.vehicle,
    carries: [row.carries_at_least, row.carries_at_most],
    start1: { vehicles: row.start1_vehicles, warheads: row.start1_warheads },
    newStart: [row.newstart_least, row.newstart_most],
  }));
}
