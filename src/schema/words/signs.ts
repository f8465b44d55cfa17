import { z } from 'zod';
import { words } from '../identifier.ts';
import { signGroups, type SignGroup, type SignId } from './sign-groups.ts';

export const signIds = Object.values(signGroups).flat() as [SignId, ...SignId[]];

/** The page and the sheet that explain the signs. */
export const signsWords = z.strictObject({
  title: words,
  lead: words,
  /** Headings of the sheet: the signs on the step's picture, then all others. */
  in_use: words,
  others: words,
  all: words,
  close: words,
  /** The headings of the groups of signs. */
  groups: z.record(z.enum(Object.keys(signGroups) as [SignGroup, ...SignGroup[]]), words),
  /** What each sign means. */
  names: z.record(z.enum(signIds), words),
});
