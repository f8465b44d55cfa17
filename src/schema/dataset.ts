import { z } from 'zod';
import { identifier, words } from './identifier.ts';

/** The words for a data set that can be downloaded, per language. */
export const datasetWords = z.strictObject({
  title: words,
  /** What it is, whom it covers and how it was made: 50 characters or more, for those who find it in a search engine. */
  about: words.min(50, 'at least 50 characters'),
  /** What each column means, with its unit, by the column's name. */
  columns: z.record(identifier, words),
});
