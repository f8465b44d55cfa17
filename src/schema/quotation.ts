import { z } from 'zod';
import { partialDate } from './date.ts';
import { identifier, words } from './identifier.ts';
import { languageTag } from './language.ts';
import { reference } from './reference.ts';

/** A verbatim quotation from a source. */
export const quotation = z.strictObject({
  id: identifier,
  language: languageTag,
  text: words,
  date: partialDate,
  source: reference('source'),
  /** The speakers who have a record in people.yaml. */
  speakers: z.array(reference('person')).min(1).optional(),
});

/** Who said it and where in the source it can be found, per language. */
export const quotationWords = z.strictObject({
  speaker: words,
  where_found: words,
  /** The quotation in this language, where it was recorded in another; shown beside the original, labelled. */
  translation: words.optional(),
  note: words.optional(),
});
