import { dropStored, readStored, store } from '../../page/storage.ts';

/** What a reader has answered. */
export interface GivenAnswer {
  /** The question's id. */
  id: string;
  /** What stood in its controls. */
  values: readonly string[];
  /** Why it is so, in the reader's own words; empty where they gave none. */
  why: string;
}

const KEY = 'answers';

/** The longest text that is kept of an answer, in characters: longer than anybody writes into the fields. */
const LONGEST = 4000;

/** What a reader has answered: in memory, and on the device only once they have agreed to that. */
export class Answers {
  readonly #given = new Map<string, GivenAnswer>();
  #isKept: boolean;

  constructor() {
    const stored = readStored(KEY);
    this.#isKept = stored !== null;
    for (const answer of readAnswers(stored)) this.#given.set(answer.id, answer);
  }

  get isKept(): boolean {
    return this.#isKept;
  }

  /** Keeps the answers on the device from now on, or takes them from it. False where the browser refuses. */
  keep(isKept: boolean): boolean {
    this.#isKept = isKept && this.#store();
    if (!isKept) dropStored(KEY);
    return this.#isKept === isKept;
  }

  put(answer: GivenAnswer): void {
    this.#given.set(answer.id, answer);
    if (this.#isKept) this.#store();
  }

  to(id: string): GivenAnswer | undefined {
    return this.#given.get(id);
  }

  /** Forgets everything, here and on the device. */
  forget(): void {
    this.#given.clear();
    this.keep(false);
  }

  #store(): boolean {
    return store(KEY, JSON.stringify([...this.#given.values()]));
  }
}

/** The answers in a stored text; those that are no answers are left out, since what is stored is data from outside. */
export function readAnswers(text: string | null): GivenAnswer[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isAnswer) : [];
  } catch (error) {
    console.warn('The answers on this device cannot be read, and are left alone.', error);
    return [];
  }
}

function isAnswer(value: unknown): value is GivenAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { id, values, why } = value as Record<string, unknown>;
  const isText = (one: unknown) => typeof one === 'string' && one.length <= LONGEST;
  return isText(id) && isText(why) && Array.isArray(values) && values.every(isText);
}
