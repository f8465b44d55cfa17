import type { z } from 'zod';
import type { Formats } from '../formats.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** What a marker in the prose opens: a source, or something that was looked for and not found. */
export interface Note {
  kind: 'source' | 'gap';
  id: string;
}

/** What the prose of one language is put together from. */
export interface ProseSources {
  content: Content;
  words: LanguageContent;
  formats: Formats;
}

/** A record with a date of its own that a component shows, and the attribute that names it. */
export interface ShownRecord {
  attribute: string;
  name: string;
  /** As exactly as it is known. */
  date: string;
}

/** What is wrong with one attribute of a component. */
export interface AttributeProblem extends Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  attribute: string;
}

/** Everything that the story needs to know of a component that authors write in a chapter. */
export interface AuthorComponent<Attributes> {
  /** What may be written in its tag. An attribute that names a record is a `reference`, and is checked as one. */
  attributes: z.ZodType<Attributes>;
  /** It may stand between the paragraphs of a step, not only within one. */
  isBlock: boolean;
  /**
   * What it means for its sentence. source: says where the sentence comes from. data: shows what is read from the data,
   * which has sources of its own.
   */
  claim: 'source' | 'data' | null;
  /** What a reader reads in its place, without markers and without who said a quotation. */
  text: (attributes: Attributes, from: ProseSources) => string;
  /** What is written in its place where a sentence is quoted in a message or in claims.yaml. */
  inSentence: (attributes: Attributes, words: LanguageContent) => string;
  /** The records that it shows, each with its date: none may be later than the step. */
  shows: (attributes: Attributes, content: Content) => ShownRecord[];
  /** What its markers open, in order. */
  notes: (attributes: Attributes, content: Content) => Note[];
  /** The people whom it names or quotes, by their ids. */
  people: (attributes: Attributes, content: Content) => readonly string[];
  /** What is wrong with its attributes beside their form and their references, which hold when this is called. */
  check: (attributes: Attributes, content: Content) => AttributeProblem[];
}

/** Declares a component by its attributes and by what sets it apart from one that only wraps words. */
export function defineComponent<Schema extends z.ZodType>(
  attributes: Schema,
  own: Partial<Omit<AuthorComponent<z.output<Schema>>, 'attributes'>>,
): AuthorComponent<z.output<Schema>> {
  const nothing = () => [];
  return {
    // A schema parses to its own output; zod's types do not know that of a schema that is not yet chosen.
    attributes: attributes as unknown as z.ZodType<z.output<Schema>>,
    isBlock: false,
    claim: null,
    text: () => '',
    inSentence: () => (own.text === undefined ? '' : '…'),
    shows: nothing,
    notes: nothing,
    people: nothing,
    check: nothing,
    ...own,
  };
}
