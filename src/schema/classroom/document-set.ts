import { z } from 'zod';
import { words } from '../identifier.ts';
import { lessonText, lessonTitle } from '../lesson-text.ts';
import { party } from '../party.ts';
import { reference } from '../reference.ts';

/** A short quotation, by its record, so that no letter can differ. */
const excerpt = z.strictObject({
  quotation: reference('quotation'),
  /** Whose words they are. */
  side: party,
  /** To whom it was said, and on what occasion; who, when and how we have it come from the records. */
  occasion: lessonText,
  /** The same in plain words. It is labelled as adapted, and claims nothing that the excerpt does not. */
  plain: words,
});

const questions = z.array(lessonText).min(1, 'at least one question');

/** Documents on one disputed matter, to be read as historians read them. */
export const documentSet = z.strictObject({
  title: lessonTitle,
  /** Also the page's description. */
  question: lessonTitle,
  /** What students have to know before they read. */
  background: lessonText,
  /** The dispute, whose record says which side each quotation speaks for. */
  matter: reference('position'),
  /** The documents, from both sides. */
  excerpts: z.array(excerpt).min(2, '2 to 4 excerpts').max(4, '2 to 4 excerpts'),
  /** Who wrote it, for whom, and why. */
  sourcing: questions,
  /** What else was going on. */
  context: questions,
  /** What exactly it says, and in which words. */
  close_reading: questions,
  /** Where the documents agree, and where they do not. */
  corroboration: questions,
  /** The heads of the columns that students fill in, a row for each document. */
  organizer: z.array(lessonTitle).min(2).max(4),
});
