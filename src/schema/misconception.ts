import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { reference } from './reference.ts';

/** A common misconception; the sources support the correction. */
export const misconception = z.strictObject({
  id: identifier,
  sources: z.array(reference('source')).min(1, 'at least one source'),
});

/** The words for a misconception, per language. */
export const misconceptionWords = z.strictObject({
  said: words,
  correction: words,
  note: words.optional(),
});
