import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { defineComponent } from './define-component.ts';

/** Wraps words that refer to a term in the glossary. */
export const term = defineComponent(z.strictObject({ id: reference('term') }), {});
