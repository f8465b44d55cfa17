import { z } from 'zod';
import { day } from '../../../schema/date.ts';
import { words } from '../../../schema/identifier.ts';
import { series, sourceIds, wholeNumber } from '../../../schema/series.ts';
import { template } from '../../../schema/template.ts';

/** The pictures of amounts: each compares a few numbers that a step tells. */
const amountPicture = z.enum([
  'start_three',
  'freeze',
  'double_track',
  'twenty',
  'hours',
  'messages',
  'visits',
  'disputed',
  'quotas',
]);
export type AmountPicture = z.infer<typeof amountPicture>;

/** One of the amounts compared. */
const amountItem = z.enum([
  'start1',
  'start3',
  'freeze_us',
  'freeze_ussr',
  'pershing_west_germany',
  'cruise_britain',
  'cruise_italy',
  'cruise_west_germany',
  'cruise_belgium',
  'cruise_netherlands',
  'arsenal_us',
  'arsenal_china',
  'hours_june',
  'hours_july',
  'messages_2011',
  'visits_us',
  'visits_russia',
  'declared_us',
  'disputed_tubes',
  'disputed_bombers',
  'quota_us',
  'quota_russia',
  'quota_seven',
  'quota_others',
]);

/**
 * How an amount is drawn: a side's own sign for what it had, an open one for what was only planned, agreed on, allowed,
 * or disputed. `upright`: of the two kinds planned in one picture, the one that flies steeply. `used`: at least
 * so many of what is allowed at most have been used.
 */
const amountSign = z.enum([
  'us',
  'ussr',
  'china',
  'both',
  'us_planned',
  'us_planned_upright',
  'both_agreed',
  'message',
  'us_used',
  'russia_allowed',
  'us_disputed',
]);
export type AmountSign = z.infer<typeof amountSign>;

/** One amount: a number, or a range. */
const amount = z.strictObject({
  picture: amountPicture,
  item: amountItem,
  sign: amountSign,
  least: wholeNumber(),
  most: wholeNumber(),
  /** The day from which it was known. */
  known_from: day,
  sources: sourceIds,
});
export type Amount = z.infer<typeof amount>;

export const amountSeries = series('amounts', amount);

/** A few numbers to scale: as many signs as there are launchers, missiles, warheads or hours. */
const amountsFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('amounts'),
  /** Which amounts are shown. */
  picture: amountPicture,
  /** How many things one sign is: the same on every screen. */
  unit: z.int().min(1).max(1000).default(1),
});
export type AmountsScene = z.infer<typeof amountsFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.amounts`. */
const amountsWords = z.strictObject({
  /** What is compared. */
  titles: z.record(amountPicture, words),
  /** The title where one sign is more than one. */
  of_unit: template('title', 'count'),
  /** Whose numbers they are, and what open signs mean. */
  notes: z.record(amountPicture, words),
  /** What is counted, with its number. */
  items: z.record(amountItem, template('count')),
  range: template('least', 'most'),
  /** Of what is allowed, how much has been used. */
  used: template('least', 'most'),
  described: template('title', 'amounts'),
  caption: words,
  head_what: words,
  head_least: words,
  head_most: words,
});

/** What a storyboard says about it, and its words. */
export const amountsSchema = { scene: amountsFigure, words: amountsWords };
