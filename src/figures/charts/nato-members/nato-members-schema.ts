import { z } from 'zod';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';
import { plural } from '../../../schema/template.ts';

/** The number of NATO members over time, on the timeline's axis. */
export const natoMembersFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('nato_members'),
  /** Events whose dates are marked. */
  marks: z.array(reference('event')).default([]),
});
export type NatoMembersScene = z.infer<typeof natoMembersFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.nato_members`. */
const natoMembersWords = z.strictObject({
  title: words,
  caption: words,
  source: words,
  /** The first members. */
  founders: plural('count'),
  /** The number of members on the cursor's day. */
  value: plural('count'),
  described: template('steps'),
  described_marks: template('marks'),
  head_country: words,
  head_date: words,
  head_members: words,
  /** The members' names by ISO 3166-1 alpha-3. */
  countries: z.record(z.string(), words),
});

/** What a storyboard says about it, and its words. */
export const natoMembersSchema = { scene: natoMembersFigure, words: natoMembersWords };
