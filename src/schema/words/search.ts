import { z } from 'zod';
import { words } from '../identifier.ts';
import { searchKind } from '../search-kind.ts';
import { plural, template } from '../template.ts';

/** The search page. */
export const searchPageWords = z.strictObject({
  title: words,
  label: words,
  /** Below the search field: what is searched, and the keyboard shortcuts. */
  hint: words,
  keys: words,
  loading: words,
  not_loaded: words,
  /** How many results there are. */
  found: plural('count', 'query'),
  nothing: template('query'),
  /** The button that shows the rest of a group. */
  more: plural('count'),
  /** The headings of the groups of results. */
  kinds: z.record(searchKind, words),
  lists: words,
  without_script: words,
  /** The setting that lets a single key open this page. */
  key: template('key'),
});
