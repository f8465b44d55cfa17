import MiniSearch, { type Options } from 'minisearch';
import type { SearchKind } from '../../schema/search-kind.ts';

/** Something that can be found, with the address at which it stands. */
export interface SearchRecord {
  /** Its place in the list of all. */
  id: number;
  kind: SearchKind;
  name: string;
  /** Its other names: in its own script, or as it is called for short. */
  also: string;
  /** Where and when, in a few words. */
  about: string;
  text: string;
  /** What became known only later. */
  later: string;
  href: string;
}

/** Small letters without their accents: Reykjavík is found by whoever cannot write í, and Сергей by Сергеи. */
export function foldTerm(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The same at build, where the index is made, and in the browser, where it is asked. */
export const searchOptions: Options<SearchRecord> = {
  fields: ['name', 'also', 'about', 'text', 'later'],
  storeFields: ['kind', 'name', 'also', 'about', 'text', 'later', 'href'],
  processTerm: (term) => foldTerm(term) || null,
  searchOptions: {
    // Every word must be there, the beginning of it at least; longer ones may have a letter wrong.
    combineWith: 'AND',
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    boost: { name: 4, also: 4, about: 0.5, later: 0.5 },
  },
};

export function makeSearchIndex(records: readonly SearchRecord[]): MiniSearch<SearchRecord> {
  const index = new MiniSearch(searchOptions);
  index.addAll(records);
  return index;
}
