import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { defineComponent } from './define-component.ts';

/** The marker after a statement that something was not found; it opens where we looked. */
export const notFound = defineComponent(z.strictObject({ id: reference('gap') }), {
  claim: 'source',
  notes: ({ id }) => [{ kind: 'gap', id }],
});
