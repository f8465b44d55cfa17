/** A piece of text in one style. */
export interface Run {
  text: string;
  isBold?: boolean;
  isItalic?: boolean;
}

/** What a line of text may be given as. */
export type Text = string | readonly Run[];

/** What stands before the items of a list: a dot, a box to tick, a line to write on, or numbers or capital letters in order. */
export type ListSign = 'dot' | 'box' | 'line' | 'number' | 'letter';

/** A part of a document for a word processor. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: Text; staysWithNext?: boolean }
  /** In smaller type: sources, hints. */
  | { kind: 'note'; text: Text; staysWithNext?: boolean }
  /** `isNote`: in smaller type. */
  | { kind: 'list'; sign: ListSign; items: readonly Text[]; isNote?: boolean }
  /** Lines to write on. */
  | { kind: 'lines'; count: number }
  /** Names with lines to fill in beside them. */
  | { kind: 'fields'; names: readonly string[] }
  | TableBlock
  | PictureBlock
  | { kind: 'new_page' };

/** A table, with a head that stands again on each page. */
export interface TableBlock {
  kind: 'table';
  head: readonly string[];
  rows: readonly (readonly Text[])[];
  /** How wide the columns are, as shares of the whole; all the same by default. */
  shares?: readonly number[];
  /** Whether its cells are written into, and so have room for that. */
  isFilledIn?: boolean;
}

/** A picture as wide as the text, or less where it would be too high for its page. */
export interface PictureBlock {
  kind: 'picture';
  png: Buffer;
  /** Width by height. */
  ratio: number;
  /** What it shows, for those who cannot see it. */
  alt: string;
}

/** A document for a word processor, on A4. */
export interface WordDocument {
  title: string;
  /** What it is about, for whoever looks at the file's properties. */
  description: string;
  /** Who made it. */
  creator: string;
  /** A language tag with its region, such as en-GB. */
  locale: string;
  /** The day of its version, YYYY-MM-DD. */
  date: string;
  /** Whether it is one page, and so in smaller type with less room between its parts. */
  isOnePage?: boolean;
  blocks: readonly Block[];
}

/** A text as runs. */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}
