import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { reference } from './reference.ts';

/** A point on which the sources disagree. */
export const disagreement = z
  .strictObject({
    id: identifier,
    /** The event or treaty it concerns, if that has a record. */
    event: reference('event').optional(),
    treaty: reference('treaty').optional(),
    /** The conflicting accounts, each with the sources that give it; an empty list if the research kept no copy. */
    accounts: z
      .record(identifier, z.array(reference('source')))
      .refine((accounts) => Object.keys(accounts).length >= 2, 'at least two accounts'),
    /** Sources for the matter as a whole, if the research does not say which of them gives which account. */
    sources: z.array(reference('source')).default([]),
  })
  .refine(({ accounts, sources }) => [...Object.values(accounts), sources].flat().length > 0, {
    message: 'at least one source, for an account or for the whole',
    path: ['sources'],
  });

/** The words for a disagreement, per language. */
export const disagreementWords = z.strictObject({
  matter: words,
  /** Each account, in a sentence. */
  accounts: z.record(identifier, words),
  /** Which account this site follows, and why. */
  here: words,
});
