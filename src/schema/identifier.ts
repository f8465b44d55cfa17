import { z } from 'zod';
import { INVISIBLE } from './invisible.ts';

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

/**
 * A non-empty line or paragraph of words. Spaces and line ends around it are cut off, but not no-break spaces: French
 * quotation marks need theirs.
 */
export const words = z
  .string()
  .overwrite((text) => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  .regex(/\S/, 'some words')
  .refine((text) => text.search(INVISIBLE) < 0, 'no invisible characters');

/** Words for a place that holds no more than so many characters, spaces included. */
export function shortWords(most: number) {
  return words.max(most, `at most ${String(most)} characters, which is what its place can hold`);
}
