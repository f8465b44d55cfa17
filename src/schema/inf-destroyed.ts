import { z } from 'zod';
import { day } from './date.ts';
import { sourceIds, wholeNumber } from './series.ts';

/** Missiles that the INF Treaty did away with, by their usual names. */
export const infSystem = z.enum([
  'glcm',
  'pershing2',
  'pershing1a',
  'ss12',
  'ss20',
  'ss23',
  'ss4',
  'sscx4',
  'ss5',
]);
export type InfSystem = z.infer<typeof infSystem>;

export const infSide = z.enum(['us', 'ussr']);
export type InfSide = z.infer<typeof infSide>;

/** A row of `series/inf_destroyed.csv`: how many of a type one side destroyed, and by when the last of them was. */
export const infDestroyed = z.strictObject({
  side: infSide,
  system: infSystem,
  missiles: wholeNumber,
  destroyed_by: day,
  sources: sourceIds,
});
export type InfDestroyed = z.infer<typeof infDestroyed>;
