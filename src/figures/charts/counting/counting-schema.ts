import { z } from 'zod';
import { series, sourceIds, wholeNumber } from '../../../schema/series.ts';
import { words } from '../../../schema/identifier.ts';
import { template } from '../../../schema/template.ts';

/** The missiles and bombers that serve as examples of how treaties count warheads. */
export const vehicle = z.enum(['trident2', 'minuteman3', 'bomber']);
export type Vehicle = z.infer<typeof vehicle>;

/**
 * How many warheads a missile or bomber of a type can carry, how many START I's lists of 1 September 1990 attributed to
 * how many of them, and how many each may count as under New START.
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

/** How START I and New START count the warheads of a missile and of a bomber. */
const countingFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('counting'),
});

/** Its words, in `content/words/<language>/interface.yaml` under `figures.counting`. */
const countingWords = z.strictObject({
  title: words,
  caption: words,
  /** What filled, half and open signs mean. */
  key: words,
  source: words,
  /** An example, and how many warheads it can carry. */
  vehicles: z.record(vehicle, template('count')),
  /** The example's name alone. */
  names: z.record(vehicle, words),
  range: template('least', 'most'),
  start1: template('count'),
  start1_average: template('count', 'warheads', 'vehicles'),
  /** The short form, for small screens. */
  start1_average_short: template('count'),
  newstart: template('count'),
  newstart_loaded: template('count'),
  head_vehicle: words,
  head_carries: words,
  head_start1: words,
  head_start1_warheads: words,
  head_start1_vehicles: words,
  head_newstart: words,
});

/** What a storyboard says about it, and its words. */
export const countingSchema = { scene: countingFigure, words: countingWords };
