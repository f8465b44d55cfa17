import { z } from 'zod';
import { shortWords, slug } from '../../schema/identifier.ts';
import { defineComponent } from './define-component.ts';

/** A step. Its id is unique in the story: it is the step's address and names its scene in the storyboard. */
export const step = defineComponent(z.strictObject({ id: slug, title: shortWords(60) }), {});
