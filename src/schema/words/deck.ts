import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** A chapter's slides. */
export const deckWords = z.strictObject({
  /** Above what became known only later. */
  later: template('date'),
  /** In the notes of the first slide: whose work it is, and on which terms it may be used. */
  attribution: template('site'),
  /** The headings in the notes. */
  sources: words,
  question: words,
  /** In the notes of the blank slide before what came later. */
  before_later: words,
});
