import MiniSearch, { type Options } from 'minisearch';
import type { SearchKind } from '../../schema/search-kind.ts';

/** Something that can be found, and its address. */
export interface SearchRecord {
  /** Its index in the list of all records. */
  id: number;
  kind: SearchKind;
  name: string;
  /** Its other names, e.g. in its own script or abbreviated. */
  also: string;
  /** Where and when, in a few words. */
  about: string;
  text: string;
  /** What became known only later. */
  later: string;
  href: string;
}

/** Lower case without accents, so that Reykjavik finds Reykjavík and Сергеи finds Сергей. */
export function foldTerm(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Shared by the build, which makes the index, and the browser, which queries it. */
export const searchOptions: Options<SearchRecord> = {
  fields: ['name', 'also', 'about', 'text', 'later'],
  storeFields: ['kind', 'name', 'also', 'about', 'text', 'later', 'href'],
  processTerm: (term) => foldTerm(term) || null,
  searchOptions: {
    // Every word must match, at least by its beginning; longer words may contain a typo.
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
