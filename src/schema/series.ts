import { z } from 'zod';

/** A whole number in a table of figures. */
export const wholeNumber = z.string().regex(/^\d{1,6}$/, 'a whole number');

/** Ids of sources in a table of figures, with a space between. */
export const sourceIds = z
  .string()
  .regex(/^[a-z0-9_]+( [a-z0-9_]+)*$/, 'ids of sources with a space between');
