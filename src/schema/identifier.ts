import { z } from 'zod';
import { INVISIBLE } from './invisible.ts';

/** The name of a record in `content/data`: lower-case words joined by underscores, e.g. `salt_opens`. */
export const identifier = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    'lower-case words joined by underscores, e.g. salt_opens',
  );

/** A name used in a URL: lower-case words joined by hyphens, e.g. `second-round`. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, e.g. second-round');

/**
 * A non-empty line or paragraph of text. Surrounding spaces and line breaks are trimmed, but not no-break spaces, which
 * French quotation marks need.
 */
export const words = z
  .string()
  .overwrite((text) => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  .regex(/\S/, 'some words')
  .refine((text) => text.search(INVISIBLE) < 0, 'no invisible characters');

/** Words limited to a number of characters, spaces included, because their place on the page holds no more. */
export function shortWords(most: number) {
  return words.max(most, `at most ${String(most)} characters, because there is no room for more`);
}
