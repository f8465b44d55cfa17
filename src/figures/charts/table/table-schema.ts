import { z } from 'zod';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';

/** Whose chair it is. */
export const chairSide = z.enum(['us', 'russia', 'china', 'britain', 'france']);
export type ChairSide = z.infer<typeof chairSide>;

/**
 * taken: somebody sat there. gone: somebody no longer does. empty: set, but nobody came. wanted: somebody is to sit there,
 * as another side wishes. called_off: somebody was to sit there, and the round was called off.
 */
const chairState = z.enum(['taken', 'gone', 'empty', 'wanted', 'called_off']);

const chair = z.strictObject({
  side: chairSide,
  /** Who sat there, as the record of the meetings has it; only the side if left out. */
  person: reference('person').optional(),
  /** What has become of the chair. */
  is: chairState.default('taken'),
  /** The side that wants somebody to sit there. */
  wanted_by: chairSide.optional(),
  /** The meetings at which this person sat there, if not only the table's own. */
  met: z.array(reference('event')).min(1).optional(),
});
export type Chair = z.infer<typeof chair>;

const paper = z.strictObject({
  quotation: reference('quotation'),
  /** The part of the quotation that is written on it, word for word; the whole quotation if left out. */
  part: words.optional(),
  /** The side in front of which it lies; in the middle if left out. */
  before: chairSide.optional(),
  /** slip: what was said. plate: what the table was called. */
  kind: z.enum(['slip', 'plate']).default('slip'),
  /** The chair that it is about. */
  about: chairSide.optional(),
});
export type Paper = z.infer<typeof paper>;

/**
 * What kind of table it is, which decides its title and note: a `meeting`, one `called_off`, the table that somebody
 * `wanted`, that of the `five`, one at which a side is `replaced`, one with `flags` at empty seats, all the
 * `counterparts` of one person, or an `offer` that one side has made, with a place for the other's answer.
 */
const tableKind = z.enum([
  'meeting',
  'called_off',
  'wanted',
  'five',
  'replaced',
  'flags',
  'counterparts',
  'offer',
]);

/** A table seen from above, and who sat at it. */
const tableFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('table'),
  /** What kind of table it is. */
  kind: tableKind,
  /** The event at which people sat there. */
  meeting: reference('event').optional(),
  /** The building, one of its place's `venues`; left out where no source we read names it. */
  room: reference('venue').optional(),
  /** In the order in which they stand along the table's sides. */
  chairs: z.array(chair).min(2),
  /** What lies on the table, from top to bottom. */
  papers: z.array(paper).default([]),
});

/** Its words, in `content/words/<language>/interface.yaml` under `figures.table`. */
const tableWords = z.strictObject({
  /** The title of each kind of table. */
  titles: z.strictObject({
    /** A meeting in a building that a source names, and one in a building that none does. */
    room: template('room', 'place'),
    room_unknown: template('place'),
    called_off: template('place'),
    wanted: words,
    five: words,
    replaced: words,
    flags: template('room', 'place'),
    counterparts: template('count', 'from', 'to'),
    offer: words,
  }),
  /** What is not known, and what the signs mean. */
  notes: z.record(tableKind, words),
  /** The sides’ names. */
  sides: z.record(chairSide, words),
  /** What has become of a chair. */
  states: z.record(chairState, words),
  /** The same below a name, where it needs saying. */
  state_notes: z.record(chairState.exclude(['taken']), words),
  wanted_by: template('who'),
  door: words,
  described: template('title', 'chairs'),
  described_chair: template('who', 'state'),
  described_papers: template('words'),
  quoted: template('words'),
  caption: words,
  head_side: words,
  head_who: words,
  head_state: words,
  head_met: words,
  meeting: template('place', 'date'),
});

/** What a storyboard says about it, and its words. */
export const tableSchema = { scene: tableFigure, words: tableWords };
export type TableScene = z.infer<typeof tableFigure>;
