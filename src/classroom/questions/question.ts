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
export type Question = Choice | NumberQuestion | OrderQuestion | MatchQuestion | ShortQuestion;

/** Whether one reply or several can be chosen. */
export function isChoice(question: Question): question is Choice {
  return 'options' in question;
}
