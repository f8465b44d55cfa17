import { z } from 'zod';
import { words } from '../../../schema/identifier.ts';
import { refersTo } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';
import { plural } from '../../../schema/template.ts';

/** Whose warheads a group of dots shows. `others`: all states except the three named. */
export const dotState = z.enum(['us', 'russia', 'china', 'others']);
export type DotState = z.infer<typeof dotState>;

/** A treaty's limit on warheads, as `<treaty>.<number>` from `data/treaties.yaml`. */
const warheadLimit = refersTo(
  z
    .string()
    .regex(/^[a-z0-9_]+\.[a-z0-9_]+$/, 'a treaty and its number, e.g. newstart.deployed_warheads'),
  'warheadLimit',
);

/**
 * One group of dots: a state's stockpile in a year, or its limit under a treaty, as `<treaty>.<number>` from
 * `data/treaties.yaml`.
 */
export const dotGroup = z
  .strictObject({
    state: dotState,
    /** The year of the stockpile. */
    year: z.int().min(1945).max(2100).optional(),
    limit: warheadLimit.optional(),
  })
  .refine(({ year, limit }) => (year === undefined) !== (limit === undefined), {
    message: 'either `year` (a stockpile) or `limit` (of a treaty), and not both',
  })
  .refine(({ state, limit }) => limit === undefined || ['us', 'russia'].includes(state), {
    path: ['state'],
    message: 'us or russia, because the treaties limit no other state',
  });
export type DotGroup = z.infer<typeof dotGroup>;

/** Warheads as dots; a dot is the same number of warheads for every state. */
export const dotsFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('dots'),
  groups: z.array(dotGroup).min(1),
  /** How many warheads a dot is: the same on every screen, so that a class sees one picture. */
  unit: z.int().min(1).max(1000),
  /**
   * The pictures of consecutive steps, including this one. In all of them a dot is the same number of warheads, each
   * state's dots keep their place, and earlier pictures remain as outlines.
   */
  along: z.array(z.array(dotGroup).min(1)).min(2, 'at least two pictures').optional(),
});
export type DotsScene = z.infer<typeof dotsFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.dots`. */
const dotsWords = z.strictObject({
  /** What is counted, and how many warheads a dot is. */
  title: plural('count'),
  /** While the unit changes from one step to the next. */
  unit_changes: template('from', 'to'),
  /** Who published which figures; all others are estimates. */
  source: words,
  /** Shown where a treaty's limit appears beside stockpiles. */
  limit_note: template('treaty'),
  /** What the outlines of earlier pictures mean. */
  before_note: words,
  us: words,
  russia: words,
  ussr: words,
  china: words,
  others: words,
  /** A stockpile as its state published it, and one that others estimate. */
  stock: template('number', 'year'),
  stock_estimate: template('number', 'year'),
  limit: template('number'),
  described: template('groups'),
  described_stock: template('state', 'what'),
  described_limit: template('state', 'treaty', 'number'),
  described_before: template('groups'),
  caption: words,
  state: words,
  counted: words,
  year: words,
  warheads: words,
  stockpile: words,
  stockpile_estimate: words,
  allowed: template('treaty'),
});

/** What a storyboard says about it, and its words. */
export const dotsSchema = { scene: dotsFigure, words: dotsWords };
