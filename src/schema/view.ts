import { z } from 'zod';
import { identifier } from './identifier.ts';
import { reference } from './reference.ts';

/** A named camera: looks at one place and shows so many kilometres across the shorter side of the plate. */
export const view = z.strictObject({
  id: identifier,
  around: reference('place'),
  across_km: z.number().min(20).max(20000),
});
