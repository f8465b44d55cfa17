import { z } from 'zod';
import { shortWords, slug } from '../../schema/identifier.ts';
import { defineComponent } from './define-component.ts';

/** A step: its id is its address and the name of its scene in the storyboard, and no other step has it. */
export const step = defineComponent(z.strictObject({ id: slug, title: shortWords(60) }), {});
