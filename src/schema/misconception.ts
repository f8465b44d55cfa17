import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { reference } from './reference.ts';

/** Something that is often said and not so; the sources are those of the correction. */
export const misconception = z.strictObject({
  id: identifier,
  sources: z.array(reference('source')).min(1, 'at least one source'),
});

/** Words about a misconception, per language. */
export const misconceptionWords = z.strictObject({
  said: words,
  correction: words,
  note: words.optional(),
});
