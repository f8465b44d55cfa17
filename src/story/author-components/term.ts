import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { defineComponent } from './define-component.ts';

/** Around the words that stand for a term of the glossary. */
export const term = defineComponent(z.strictObject({ id: reference('term') }), {});
