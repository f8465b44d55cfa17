import { csvFormatRows } from 'd3';
import type { Cell, DataSet } from './data-set.ts';

/** Between the items of a list. Texts may hold spaces and commas. */
export const BETWEEN = { ids: ' ', texts: ';' } as const;

/** A data set as CSV (RFC 4180, but with line feeds): a header, then one line for each row; an empty cell is no value. */
export function csvOf({ columns, rows }: Pick<DataSet, 'columns' | 'rows'>): string {
  const table = [
    columns.map(({ name }) => name),
    ...rows.map((row) =>
      columns.map(({ name, kind }) =>
        written(row[name] ?? null, kind === 'texts' ? BETWEEN.texts : BETWEEN.ids),
      ),
    ),
  ];
  return `${csvFormatRows(table)}\n`;
}

function written(cell: Cell, between: string): string {
  if (cell === null) return '';
  if (Array.isArray(cell)) return cell.join(between);
  return String(cell);
}
