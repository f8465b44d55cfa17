import { z } from 'zod';

/** What can be found by searching. */
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
