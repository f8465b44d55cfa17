import { z } from 'zod';
import { series, sourceIds, wholeNumber } from './series.ts';

/** What carries warheads, as examples of how treaties count them. */
export const vehicle = z.enum(['trident2', 'minuteman3', 'bomber']);
export type Vehicle = z.infer<typeof vehicle>;

/**
 * How many warheads one of a type can carry, how many START I's lists attributed to how many of them
 * (1 September 1990), and how many one may count as under New START.
 */
export const counting = z.strictObject({
  vehicle,
  carries_at_least: wholeNumber(),
  carries_at_most: wholeNumber(),
  start1_vehicles: wholeNumber(),
  start1_warheads: wholeNumber(),
  newstart_least: wholeNumber(),
  newstart_most: wholeNumber(),
  sources: sourceIds,
});
export type Counting = z.infer<typeof counting>;

export const countingSeries = series('counting', counting);
