import { z } from 'zod';
import { partialDate } from '../../schema/date.ts';
import { defineComponent } from './define-component.ts';

/** Wraps what became known only later, with the date it became known; last in its step. */
export const later = defineComponent(z.strictObject({ date: partialDate }), {});
