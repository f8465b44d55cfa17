import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { defineComponent } from './define-component.ts';
import { noteOf, quotedText, shownQuotation } from './quotations.ts';

const attributes = z.strictObject({ us: reference('quotation'), russia: reference('quotation') });

/** Both sides' names for the same thing, side by side at equal size. */
export const bothNames = defineComponent(attributes, {
  isBlock: true,
  claim: 'source',
  text: ({ us, russia }, from) => `${quotedText(from, us)} ${quotedText(from, russia)}`,
  shows: ({ us, russia }, content) => [
    shownQuotation(content, 'us', us),
    shownQuotation(content, 'russia', russia),
  ],
  notes: ({ us, russia }, content) => [noteOf(content, us), noteOf(content, russia)],
  people: ({ us, russia }, content) =>
    [us, russia].flatMap((id) => content.quotations.get(id).speakers ?? []),
});
