/** One way to break the content, and the message with which the build must then stop. */
export interface Mutation {
  what: string;
  file: string;
  /** The first occurrence of `from` after this text is replaced; the mistake is on the line where `to` ends. */
  after?: string;
  from: string;
  to: string;
  /** Lines from the end of `to` to the line that the message names; `file` if it names none. */
  lines?: number | 'file';
  field: string;
  found: string;
  allowed: string;
  nearest?: string;
  /** Other messages that the same change causes, without their lines. */
  also?: string[];
}

/** The parts of the content that the mutations break. */
export const data = (name: string) => `content/data/${name}.yaml`;
export const words = (name: string) => `content/words/en/${name}.yaml`;
export const COUNT = 'content/storyboards/the-count.yaml';
export const FLIGHTS = 'content/data/series/open_skies_flights.csv';
export const NEW_START = 'content/data/series/new_start.csv';
export const SECOND_ROUND = 'content/storyboards/second-round.yaml';
export const CHAPTER = 'content/chapters/en/second-round.mdx';
export const UNRAVELLING = 'content/storyboards/the-unravelling.yaml';
export const PAPER = 'content/storyboards/the-paper.yaml';
export const ALLIES = 'content/storyboards/telling-the-allies.yaml';
