import { z } from 'zod';
import { day } from './date.ts';
import { identifier, slug, words } from './identifier.ts';
import { refersTo } from './reference.ts';

/** A change of what steps say that corrects no mistake; mistakes are in `corrections.yaml`. */
export const change = z.strictObject({
  id: identifier,
  date: day,
  /** new: the steps are new; reworded: they say the same in other words, or say more. */
  kind: z.enum(['new', 'reworded']),
  steps: z.array(refersTo(slug, 'step')).min(1, 'at least one step'),
});

/** Why it was changed, per language. */
export const changeWords = z.strictObject({ why: words });
