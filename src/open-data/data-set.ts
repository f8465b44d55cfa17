import type { Content, LanguageContent } from '../story/read/content.ts';

/** What a data set is made from: the records, and the words of one language. */
export interface DataSources {
  content: Content;
  words: LanguageContent;
}

/** A value in a table; null where there is none. */
export type Cell = string | number | boolean | null | readonly string[];

/** One row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * What a column holds. `date`: YYYY-MM-DD, YYYY-MM or YYYY, as precisely as it is known. `whole` and `number`: no
 * separators, a point before decimals. `ids`: ids, separated by spaces in CSV. `texts`: words, separated by semicolons.
 */
export type CellKind = 'text' | 'date' | 'whole' | 'number' | 'flag' | 'address' | 'ids' | 'texts';

/** A column of a table. What it means is in `content/words/<language>/datasets.yaml`. */
export interface Column {
  name: string;
  kind: CellKind;
  /** The data set whose ids it holds. */
  to?: string;
}

/** Who may do what with a data set: it is ours to give, it quotes others, or its figures are another's (the page says which). */
export type Licence = 'cc_by' | 'quotations' | 'fas';

/** A table that anyone may download. */
export interface DataSet {
  /** Its name in addresses and files. */
  id: string;
  licence: Licence;
  /** The columns that tell one row from every other; empty where rows have no name. */
  key: readonly string[];
  columns: readonly Column[];
  rows: readonly Row[];
}

/** Declares columns by name, in order: `id: 'text'`, or `[kind, data set]` where it holds the ids of another data set. */
export function columns(
  declared: Readonly<Record<string, CellKind | readonly ['text' | 'ids', string]>>,
): Column[] {
  return Object.entries(declared).map(([name, kind]) =>
    typeof kind === 'string' ? { name, kind } : { name, kind: kind[0], to: kind[1] },
  );
}
