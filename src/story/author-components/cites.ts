import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { defineComponent } from './define-component.ts';

/** The ids in an attribute, which are separated by spaces. */
export function idsIn(attribute: string): string[] {
  return attribute.split(/\s+/).filter((id) => id !== '');
}

/** The ids of three sources or more. */
const ids = z
  .string()
  .transform(idsIn)
  .pipe(z.array(reference('source')).min(3, 'three sources or more, separated by spaces'));

/** One marker for many sources of one claim: it opens a list of them all. */
export const cites = defineComponent(z.strictObject({ ids }), {
  claim: 'source',
  notes: (attributes) => attributes.ids.map((id) => ({ kind: 'source', id })),
});
