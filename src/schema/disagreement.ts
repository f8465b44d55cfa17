import { z } from 'zod';
import { identifier, words } from './identifier.ts';
import { reference } from './reference.ts';

/** Something on which what was read does not agree. */
export const disagreement = z
  .strictObject({
    id: identifier,
    /** What it is about, where that has a record of its own. */
    event: reference('event').optional(),
    treaty: reference('treaty').optional(),
    /** The accounts, each with the sources that give it; none where the research kept no copy. */
    accounts: z
      .record(identifier, z.array(reference('source')))
      .refine((accounts) => Object.keys(accounts).length >= 2, 'two accounts at least'),
    /** Sources for the matter as a whole, where the research does not say which of them gives which account. */
    sources: z.array(reference('source')).default([]),
  })
  .refine(({ accounts, sources }) => [...Object.values(accounts), sources].flat().length > 0, {
    message: 'at least one source, for an account or for the whole',
    path: ['sources'],
  });

/** Words about a disagreement, per language. */
export const disagreementWords = z.strictObject({
  matter: words,
  accounts: z.record(identifier, words),
  /** What this site says, and why. */
  here: words,
});
