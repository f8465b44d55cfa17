import { csvFormatRows } from 'd3';
import type { Cell, CellKind, DataSet } from './data-set.ts';

/** Between the items of a list. Texts may hold spaces and commas. */
export const BETWEEN = { ids: ' ', texts: ';' } as const;

/** A data set as CSV (RFC 4180, but with line feeds): a header, then one line for each row; an empty cell is no value. */
export function csvOf({ columns, rows }: Pick<DataSet, 'columns' | 'rows'>): string {
  const table = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name, kind }) => textOf(row[name] ?? null, kind))),
  ];
  return `${csvFormatRows(table)}\n`;
}

/** What a cell of a column holds, as text. */
export function textOf(cell: Cell, kind: CellKind): string {
  if (cell === null) return '';
  if (Array.isArray(cell)) return cell.join(kind === 'texts' ? BETWEEN.texts : BETWEEN.ids);
  return String(cell);
}
