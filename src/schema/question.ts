import { z } from 'zod';
import { limitedQuantity, newStartParty } from '../figures/charts/new-start/new-start-schema.ts';
import { day } from './date.ts';
import { identifier, slug, words } from './identifier.ts';
import { reference, refersTo } from './reference.ts';

/**
 * How long a prompt and an answer may be in a game, in characters, and how many replies there may be: the smallest limits of the
 * programs that take them.
 */
export const GAME_LIMITS = { prompt: 95, answer: 60, replies: 4 } as const;

/** How many questions the story asks in a chapter, at most. */
export const ASKED_IN_CHAPTER = 2;

/** The times that a game can give for a question, in seconds. */
const GAME_SECONDS = [5, 10, 20, 30, 60, 90, 120, 240] as const;

/** The name of a part of a question, which its words share. */
const part = identifier.clone();

const options = z.array(part);

/** What every question has, whatever its kind. */
const common = {
  id: identifier,
  /** The step that it belongs to. Its answer is in that step, or in the records below. */
  step: refersTo(slug, 'step'),
  /** 1: recall; 2: understand; 3: reason. */
  level: z.literal([1, 2, 3]),
  /** Whether it asks about what became known after the step's date. */
  later: z.boolean().default(false),
  /** Where the story asks it, for readers who want to be asked: before they see its step, or after it. */
  asked: z.enum(['before', 'after']).optional(),
  /** The common misconception that it is about. */
  misconception: reference('misconception').optional(),
  /** What the answer rests on: each is cited by the step, or by a record or step that `rests_on` names. */
  sources: z.array(reference('source')).min(1, 'at least one source'),
  /** Records and steps that the answer rests on, besides its own step. */
  rests_on: z
    .strictObject({
      steps: z.array(refersTo(slug, 'step')).optional(),
      events: z.array(reference('event')).optional(),
      treaties: z.array(reference('treaty')).optional(),
      positions: z.array(reference('position')).optional(),
      disagreements: z.array(reference('disagreement')).optional(),
      quotations: z.array(reference('quotation')).optional(),
      terms: z.array(reference('term')).optional(),
      gaps: z.array(reference('gap')).optional(),
    })
    .default({}),
};

/** Only in questions of which one reply, or several, can be chosen. */
const game = {
  /** How many seconds it is given in a game. A question that has them is short enough for one. */
  game_seconds: z.literal(GAME_SECONDS).optional(),
};

/** One of a treaty's numbers, from `treaties.yaml`. */
const treatyNumber = z.strictObject({
  treaty: reference('treaty'),
  /** The name of the number in the treaty’s record. */
  number: part,
});

/** What one side declared under New START, from `series/new_start.csv`: the picture that such a question is asked on. */
const declared = z.strictObject({
  /** Who declared it. */
  party: newStartParty,
  /** Which of the three limited quantities, and so which panel of the figure. */
  quantity: limitedQuantity,
});

/** Only in questions that are asked on a picture. */
const onPicture = {
  /** The number that is asked for: whose, and of what. */
  declared,
  /** How far from a declared number a reply may be and still be right. */
  tolerance: z.number().min(0),
};

/**
 * A question of the bank, in `data/questions.yaml`: which replies are right, and what that rests on. Its words are in
 * `words/<language>/questions.yaml`.
 */
export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    ...game,
    /** How it is answered: by one reply, or by several. */
    kind: z.literal('choose'),
    /** What is right. */
    right: options.length(1, 'one option'),
    /** The wrong replies, each explained in the words. */
    wrong: options.min(1).max(3),
  }),
  z.strictObject({
    ...common,
    ...game,
    /** How it is answered: by one reply, or by several. */
    kind: z.literal('choose_many'),
    /** What is right. */
    right: options.min(2, 'at least two options').max(4),
    /** The wrong replies, each explained in the words. */
    wrong: options.min(1).max(4),
  }),
  z.strictObject({
    ...common,
    ...game,
    /** A statement that is true or not. */
    kind: z.literal('true_false'),
    /** Whether it is true. */
    is_true: z.boolean(),
  }),
  z.strictObject({
    ...common,
    /** Answered by a number. */
    kind: z.literal('number'),
    /** The number itself, or one of a treaty’s numbers. */
    answer: z.union([z.number(), treatyNumber]),
    /** How far from the answer a reply may be and still be right. */
    tolerance: z.number().min(0).default(0),
  }),
  z.strictObject({
    ...common,
    /** Things to put in order. */
    kind: z.literal('order'),
    /** In the right order. Where items name their events, these are in order of time. */
    items: z
      .array(z.strictObject({ id: identifier, event: reference('event').optional() }))
      .min(3, 'at least three items'),
  }),
  z.strictObject({
    ...common,
    /** Things that belong together in pairs. */
    kind: z.literal('match'),
    /** The pairs, each of which the words give in two parts. */
    pairs: options.min(3, 'at least three pairs'),
  }),
  z.strictObject({
    ...common,
    ...onPicture,
    /** A number that is estimated on the picture’s own scale. */
    kind: z.literal('estimate'),
    /** The day whose number it is. */
    day,
  }),
  z.strictObject({
    ...common,
    ...onPicture,
    /** A line that is drawn on in the picture. */
    kind: z.literal('draw'),
    /** The last day that is given. */
    given: day,
    /** The days at which the line is drawn, in order. */
    days: z.array(day).min(3, 'at least three days'),
  }),
  z.strictObject({
    ...common,
    /** Answered in the reader’s own words, beside which a model answer is shown. */
    kind: z.literal('short'),
  }),
]);
export type QuestionRecord = z.output<typeof question>;

/** The words for a question, per language. `{treaty.number}` is filled in from `treaties.yaml`. */
export const questionWords = z.strictObject({
  prompt: words,
  /**
   * The replies to choose from, or the items to put in order. Each wrong reply says why it is wrong; right ones, and items
   * to put in order, are explained by `explanation`.
   */
  options: z.record(identifier, z.strictObject({ text: words, why: words.optional() })).optional(),
  /** What belongs together. */
  pairs: z.record(identifier, z.strictObject({ left: words, right: words })).optional(),
  /** What a number counts. */
  unit: words.optional(),
  /** A model answer, where readers answer in their own words. */
  model: words.optional(),
  /** Why the answer is right. */
  explanation: words,
});
export type QuestionWords = z.infer<typeof questionWords>;
