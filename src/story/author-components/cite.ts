import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { defineComponent } from './define-component.ts';

/** The marker after a claim that opens its source. */
export const cite = defineComponent(z.strictObject({ id: reference('source') }), {
  claim: 'source',
  notes: ({ id }) => [{ kind: 'source', id }],
});
