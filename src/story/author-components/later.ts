import { z } from 'zod';
import { partialDate } from '../../schema/date.ts';
import { defineComponent } from './define-component.ts';

/** Around what became known only later, with the date of that; last in its step. */
export const later = defineComponent(z.strictObject({ date: partialDate }), {});
