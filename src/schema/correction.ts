import { z } from 'zod';
import { day } from './date.ts';
import { identifier, slug, words } from './identifier.ts';
import { reference, refersTo } from './reference.ts';

/** A published mistake that has been corrected. */
export const correction = z.strictObject({
  id: identifier,
  date: day,
  /** The steps that contained the mistake. */
  steps: z.array(refersTo(slug, 'step')).default([]),
  sources: z.array(reference('source')).min(1, 'at least one source'),
});

/** What the site said (`was`) and what it says now (`is`), per language. */
export const correctionWords = z.strictObject({ was: words, is: words });
