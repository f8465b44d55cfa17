import { z } from 'zod';
import { slug, words } from './identifier.ts';

/** A sentence that needs no source although the check of claims asks for one, and why. */
export const ownWords = z.strictObject({ step: slug, sentence: words, reason: words });

/** `content/words/<language>/claims.yaml`: what the check of claims must know of a language, and what it lets pass. */
export const claimsWords = z.strictObject({
  /** End with a full stop and do not end a sentence. Initials need not be listed. */
  abbreviations: z.array(words),
  /** Words that count as figures. */
  figures: z.array(words).min(1),
  /** Sentences of the author's own. */
  own: z.array(ownWords),
});
