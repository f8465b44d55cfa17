import { z } from 'zod';
import { identifier } from './identifier.ts';
import { reference } from './reference.ts';

/** A named camera: a place to look at, and the kilometres shown across the plate's shorter side. */
export const view = z.strictObject({
  id: identifier,
  around: reference('place'),
  /** How many km the plate's shorter side shows. */
  across_km: z.number().min(20).max(20000),
});
