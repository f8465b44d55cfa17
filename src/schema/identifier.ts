import { z } from 'zod';

/** Name of a record in `content/data`: lower-case words joined by underscores, e.g. `salt_opens`. */
export const identifier = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    'lower-case words joined by underscores, e.g. salt_opens',
  );

/** Name that appears in an address: lower-case words joined by hyphens, e.g. `second-round`. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, e.g. second-round');

/** A non-empty line or paragraph of words. */
export const words = z.string().trim().min(1, 'some words');
