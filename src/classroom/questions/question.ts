import type { QuestionRecord } from '../../schema/question.ts';

/** A reply that can be chosen. */
export interface Option {
  id: string;
  text: string;
  isRight: boolean;
  /** Why it is wrong; a right one is explained by the question's explanation. */
  why?: string | undefined;
}

/** What every question has. */
export interface Common {
  id: string;
  chapter: string;
  step: string;
  prompt: string;
  explanation: string;
  level: 1 | 2 | 3;
  /** Where the story asks it; null if it does not. */
  asked: 'before' | 'after' | null;
  /** The last day that it asks about, if it asks about what became known after its step. */
  later: string | null;
  misconception: string | null;
  /** Ids of the sources. */
  sources: readonly string[];
}

/** A question of which one reply is right, or several are. */
export interface Choice extends Common {
  kind: 'choose' | 'choose_many' | 'true_false';
  /** In the order in which they are shown. */
  options: readonly Option[];
  /** How long a game gives for it, in seconds; null if it is too long for a game. */
  gameSeconds: number | null;
}

/** A question whose answer is a number. */
export interface NumberQuestion extends Common {
  kind: 'number';
  answer: number;
  /** How far from it a reply may be and still be right. */
  tolerance: number;
  unit: string;
}

/** A day's number that is estimated, or drawn. */
export interface PicturePoint {
  /** YYYY-MM-DD */
  day: string;
  label: string;
  /** What was declared. */
  answer: number;
}

/** What a question on a picture is asked about. */
interface OnPicture extends Common {
  declared: Extract<QuestionRecord, { kind: 'estimate' }>['declared'];
  tolerance: number;
  unit: string;
}

/** A number to estimate on a picture's own scale. */
export interface EstimateQuestion extends OnPicture {
  kind: 'estimate';
  day: string;
  answer: number;
}

/** A line to draw on in a picture. */
export interface DrawQuestion extends OnPicture {
  kind: 'draw';
  /** The last day that is given. */
  given: string;
  points: readonly PicturePoint[];
}

/** A question that is asked on a picture. */
export type PictureQuestion = EstimateQuestion | DrawQuestion;

/** A question about the right order of some items. */
export interface OrderQuestion extends Common {
  kind: 'order';
  /** In the order in which they are shown, each with its right place, counted from 1. */
  items: readonly { id: string; text: string; place: number }[];
}

/** A question about what belongs together. */
export interface MatchQuestion extends Common {
  kind: 'match';
  pairs: readonly { id: string; left: string; right: string }[];
  /** The right-hand sides in the order in which they are shown, by the ids of their pairs. */
  rights: readonly string[];
}

/** A question that readers answer in their own words. */
export interface ShortQuestion extends Common {
  kind: 'short';
  model: string;
}

/** A question of the bank as readers see it, in one language. */
export type Question =
  Choice | NumberQuestion | PictureQuestion | OrderQuestion | MatchQuestion | ShortQuestion;

/** Whether one reply or several can be chosen. */
export function isChoice(question: Question): question is Choice {
  return 'options' in question;
}

/** Whether it is asked on a picture. */
export function isOnPicture(question: Question): question is PictureQuestion {
  return 'declared' in question;
}

/** The days of a question on a picture, each with its number; an estimate has one. `label` names a day. */
export function pointsOf(
  question: PictureQuestion,
  label: (day: string) => string,
): readonly PicturePoint[] {
  if (question.kind === 'draw') return question.points;
  const { day, answer } = question;
  return [{ day, label: label(day), answer }];
}
