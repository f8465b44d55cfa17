import { z } from 'zod';

/** The kinds of search results. */
export const searchKind = z.enum([
  'chapter',
  'step',
  'person',
  'place',
  'term',
  'treaty',
  'event',
  'source',
]);
export type SearchKind = z.infer<typeof searchKind>;
