import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { defineComponent } from './define-component.ts';
import { noteOf, quotedText, shownQuotation } from './quotations.ts';

const attributes = z.strictObject({
  id: reference('quotation'),
  /** The quotation is part of a sentence instead of a block of its own. */
  inline: z
    .literal('', 'no value: write inline on its own')
    .transform(() => true as const)
    .optional(),
  /** Punctuation of the sentence between the quotation and its marker. */
  end: z.enum(['.', ',', ';', ':']).optional(),
});

/** A verbatim quotation. */
export const quote = defineComponent(attributes, {
  isBlock: true,
  claim: 'source',
  text: ({ id, end = '' }, from) => quotedText(from, id) + end,
  inSentence: ({ end = '' }) => `…${end}`,
  shows: ({ id }, content) => [shownQuotation(content, 'id', id)],
  notes: ({ id }, content) => [noteOf(content, id)],
  people: ({ id }, content) => content.quotations.get(id).speakers ?? [],
});
