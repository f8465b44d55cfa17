import { z } from 'zod';
import { reference, refersTo } from '../reference.ts';
import { slug } from '../identifier.ts';

/** A page of the site that a lesson uses. */
export const material = z.union(
  [
    z.strictObject({ chapter: refersTo(slug, 'chapter') }),
    z.strictObject({ step: refersTo(slug, 'step') }),
    z.strictObject({ documents: reference('documentSet') }),
    z.strictObject({ picture: reference('figure') }),
    z.strictObject({
      /** A page that is the only one of its kind. */
      page: z.enum([
        'story',
        'blueprint',
        'role-play',
        'warm-up',
        'record',
        'glossary',
        'how-we-know',
      ]),
    }),
  ],
  { error: 'one of chapter, step, documents, picture or page' },
);
export type Material = z.infer<typeof material>;
