import { z } from 'zod';
import { day } from './date.ts';
import { series, sourceIds, wholeNumber } from './series.ts';

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

/** How many missiles of a type one side destroyed, and by when the last of them was gone. */
export const infDestroyed = z.strictObject({
  side: infSide,
  system: infSystem,
  missiles: wholeNumber(),
  destroyed_by: day,
  sources: sourceIds,
});
export type InfDestroyed = z.infer<typeof infDestroyed>;

export const infDestroyedSeries = series('inf_destroyed', infDestroyed);
