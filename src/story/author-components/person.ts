import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import type { LanguageContent } from '../read/content.ts';
import { defineComponent } from './define-component.ts';

/** A person at first mention: the full name in the party's colour, then in its own script. */
export const person = defineComponent(z.strictObject({ id: reference('person') }), {
  text: ({ id }, { words }) => nameOf(id, words),
  inSentence: ({ id }, words) => nameOf(id, words),
  people: ({ id }) => [id],
});

function nameOf(id: string, words: LanguageContent): string {
  return words.people.get(id).name;
}
