import type { z } from 'zod';
import type { Formats } from '../formats.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** What a marker in the prose opens: a source, or a gap (something we looked for without finding it). */
export interface Note {
  kind: 'source' | 'gap';
  id: string;
}

/** What the prose of one language is built from. */
export interface ProseSources {
  content: Content;
  words: LanguageContent;
  formats: Formats;
}

/** A dated record that a component shows, and the attribute that names it. */
export interface ShownRecord {
  attribute: string;
  name: string;
  /** As precisely as it is known. */
  date: string;
}

/** A mistake in one attribute of a component. */
export interface AttributeProblem extends Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  attribute: string;
}

/** All the story needs to know about a component that authors can use in a chapter. */
export interface AuthorComponent<Attributes> {
  /** The attributes its tag accepts. Declare one that names a record as a `reference`, so that it is checked. */
  attributes: z.ZodType<Attributes>;
  /** Whether it may be used between paragraphs, not only inside one. */
  isBlock: boolean;
  /**
   * What it means for the claims of its sentence. source: it cites the sentence's source. data: it shows a value from
   * the data, which has its own sources.
   */
  claim: 'source' | 'data' | null;
  /** Its text as read, without markers and without a quotation's speaker. */
  text: (attributes: Attributes, from: ProseSources) => string;
  /** What represents it where its sentence is quoted, in a message or in claims.yaml. */
  inSentence: (attributes: Attributes, words: LanguageContent) => string;
  /** The dated records it shows, none of which may be later than the step. */
  shows: (attributes: Attributes, content: Content) => ShownRecord[];
  /** The notes its markers open, in order. */
  notes: (attributes: Attributes, content: Content) => Note[];
  /** The ids of the people it names or quotes. */
  people: (attributes: Attributes, content: Content) => readonly string[];
  /** Mistakes in its attributes. Called only once their form and their references are known to be right. */
  check: (attributes: Attributes, content: Content) => AttributeProblem[];
}

/** Declares a component by its attributes, and by how it differs from one that only wraps words. */
export function defineComponent<Schema extends z.ZodType>(
  attributes: Schema,
  own: Partial<Omit<AuthorComponent<z.output<Schema>>, 'attributes'>>,
): AuthorComponent<z.output<Schema>> {
  const nothing = () => [];
  return {
    // A schema parses to its own output, which zod's types cannot express for a generic schema.
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
