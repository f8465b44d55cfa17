import { z } from 'zod';
import { slug, words } from './identifier.ts';

/** A sentence exempt from the check of claims, and why it needs no source. */
const ownWords = z.strictObject({ step: slug, sentence: words, reason: words });

/**
 * `content/words/<language>/claims.yaml`: what the check of claims needs to know about a language, and its exemptions.
 */
export const claimsWords = z.strictObject({
  /** Abbreviations whose full stop does not end a sentence. Initials such as U.S. need not be listed. */
  abbreviations: z.array(words),
  /** Number words that count as figures, e.g. "twelve". */
  figures: z.array(words).min(1),
  /**
   * What a lesson counts to organise its work: a number before one of these words claims nothing there, e.g. "two
   * minutes".
   */
  lesson_units: z.array(words).min(1),
  /** Phrases that speak to whoever writes the site, not to its readers, in whatever letters. */
  asides: z.array(words),
  /** Sentences exempt from the check, each with the reason why it needs no source. */
  own: z.array(ownWords),
});
