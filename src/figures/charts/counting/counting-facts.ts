import type { Counting, Vehicle } from './counting-schema.ts';

/** How two treaties count the warheads of one missile or bomber of a type. */
export interface CountingFacts {
  vehicle: Vehicle;
  /** How many warheads it can carry; a range if the source gives one. */
  carries: [least: number, most: number];
  /** How many warheads START I's lists of 1990 attributed to how many of the type. */
  start1: { vehicles: number; warheads: number };
  /** How many warheads it counts as under New START: a range if only those on board count. */
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
