import { z } from 'zod';
import { words } from './identifier.ts';

/** The words of a figure's own page, per language. */
export const figurePageEntry = z.strictObject({
  /** What the figure is about, whatever it shows in a step. */
  title: words,
  /** What it shows and how it is to be read: 50 characters or more, for those who find it in a search engine. */
  about: words.min(50, 'at least 50 characters'),
});
