import { z } from 'zod';
import { day } from './date.ts';
import { identifier, slug } from './identifier.ts';
import { languageTag } from './language.ts';
import { refersTo } from './reference.ts';

/** The beginning of the SHA-256 of a step's words. */
const wordsHash = z
  .string()
  .regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits in quotation marks');

/**
 * `content/ids.lock.yaml`, written by `npm run lock:ids`: every id that has been in an address, and what each step said
 * when it last shipped.
 */
export const idsLock = z.strictObject({
  /** The day of the first version that was locked. */
  since: day,
  /** The day of the version that is locked: the one that readers have. */
  shipped: day,
  /** Its name, by which it is cited: year, month, and which one it is in that month, as in `2026.11.2`. */
  version: z
    .string()
    .regex(
      /^\d{4}\.(0[1-9]|1[0-2])\.[1-9]\d*$/,
      'a version such as "2026.11.2", in quotation marks',
    ),
  /** The hash of each step's words by language; none for a step that is gone. */
  steps: z.record(slug, z.record(languageTag, wordsHash)),
  chapters: z.array(slug),
  figures: z.array(identifier),
  datasets: z.array(identifier),
  /** The ids of the changes and corrections that readers have been told of. */
  changes: z.array(identifier),
  corrections: z.array(identifier),
});
export type IdsLock = z.infer<typeof idsLock>;

/** `content/aliases.yaml`: ids that have changed, each with the id that it has now, so that old addresses still lead there. */
export const aliases = z.strictObject({
  /** Of steps. */
  steps: z.record(slug, refersTo(slug, 'step')).default({}),
  /** Of chapters. */
  chapters: z.record(slug, refersTo(slug, 'chapter')).default({}),
  /** Of figures. */
  figures: z.record(identifier, refersTo(identifier, 'figure')).default({}),
  /** Of data sets. */
  datasets: z.record(identifier, refersTo(identifier, 'dataset')).default({}),
});
export type Aliases = z.infer<typeof aliases>;

/** What has an address of its own that is kept for ever. */
export type AddressKind = keyof Aliases;
