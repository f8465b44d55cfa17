import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { defineComponent } from './define-component.ts';

/** The marker after a claim that something was not found, which opens where it was looked for. */
export const notFound = defineComponent(z.strictObject({ id: reference('gap') }), {
  claim: 'source',
  notes: ({ id }) => [{ kind: 'gap', id }],
});
