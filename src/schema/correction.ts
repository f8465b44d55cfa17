import { z } from 'zod';
import { day } from './date.ts';
import { identifier, slug, words } from './identifier.ts';
import { reference, refersTo } from './reference.ts';

/** A mistake that was published and then mended. */
export const correction = z.strictObject({
  id: identifier,
  date: day,
  /** The steps in which it stood. */
  steps: z.array(refersTo(slug, 'step')).default([]),
  sources: z.array(reference('source')).min(1, 'at least one source'),
});

/** Words about a correction, per language. */
export const correctionWords = z.strictObject({ was: words, is: words });
