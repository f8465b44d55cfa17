import { z } from 'zod';
import { day } from '../date.ts';
import { lessonText, lessonTitle } from '../lesson-text.ts';
import { party } from '../party.ts';
import { reference } from '../reference.ts';

/** What a card says under one head; empty where no position was found, which the card then says. */
const points = z.array(lessonText);

/** A card for one member of a delegation. */
const card = z.strictObject({
  role: lessonTitle,
  /** What this side wants. */
  want: points,
  /** What this side knows on that day. */
  know: points,
  /** What this side can offer. */
  offer: points,
  /** What this side may not say. */
  may_not_say: points,
  /** The words that this side used, by their records. */
  words: z.array(reference('quotation')),
});

const delegation = z.strictObject({
  side: party,
  name: lessonTitle,
  /** One for each member of the delegation. */
  cards: z.array(card).length(2, 'two cards'),
});

/** A phase of the talks, with what the chair says. */
const phase = z.strictObject({
  /** How long it takes, in minutes. */
  minutes: z.int('whole minutes').min(1, 'at least 1 minute'),
  name: lessonTitle,
  says: lessonText,
  delegations: lessonText,
});

/** How the talks fill a lesson, what comes afterwards included. */
const length = z.strictObject({
  /** How long the lesson is, in minutes. */
  total: z.int('whole minutes').min(1, 'at least 1 minute'),
  /** For each phase of the chair’s script, in its order. */
  chair: z.array(z.int('whole minutes').min(1, 'at least 1 minute')),
  /** For the comparison with what happened. */
  afterwards: z.int('whole minutes').min(1, 'at least 1 minute'),
});

/** The role play: talks on one day, of which nobody yet knows what will come of them. */
export const rolePlayWords = z.strictObject({
  title: lessonTitle,
  lead: lessonText,
  /** The day on which the talks are set: no card quotes anything later. */
  day,
  situation: lessonText,
  rules: z.array(lessonText).min(1),
  /** How long the whole takes, in minutes. */
  minutes: z.int().min(1),
  /** The chair’s script. */
  chair: z.array(phase).min(1),
  /** How they fill lessons of other lengths. */
  lengths: z.array(length).min(1),
  /** Who sits at the table. */
  delegations: z.array(delegation).length(4, 'four delegations'),
  /** Lines of the communiqué that the delegations complete. */
  communique: z.array(lessonTitle).min(1),
  /** What observers watch for. */
  observers: z.array(lessonTitle).min(1),
  /** A question to the class, and what happened. */
  debrief: z.array(z.strictObject({ question: lessonText, happened: lessonText })).min(1),
  /** What nobody at the table could know. */
  unknown: z.array(lessonText).min(1),
});
export type RolePlayCard = z.infer<typeof card>;
