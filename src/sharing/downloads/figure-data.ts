import { csvFormatRows } from 'd3';
import type { Figures } from '../../figures/charts/figure-scripts.ts';
import type { Table } from '../../figures/kit/table.ts';
import { makePictureWords } from '../../figures/plate/picture-words.ts';
import { tabulatePlate } from '../../figures/plate/plate-table.ts';
import type { Edition } from '../../story/current-story.ts';
import type { Step } from '../../story/load-story.ts';
import { plainFormats } from './plain-formats.ts';

/** The tables of what a step's picture shows, as in the dialog of its data but with plain dates and numbers. */
export function figureTables(
  { facts, formats, interface: words }: Edition,
  { scene }: Step,
  figures: Figures,
): Table[] {
  const plain = plainFormats(formats);
  return tabulatePlate(scene, facts, words, makePictureWords(words, plain), plain, figures);
}

/**
 * Tables as CSV (RFC 4180, but with line feeds): a chart's own table where the first is one, else all of them below each
 * other with the columns of all, after one that names the table.
 */
export function csvOfTables(tables: readonly Table[], isChart: boolean, column: string): string {
  const [first] = tables;
  if (isChart && first) return `${csvFormatRows([first.head, ...first.rows])}\n`;
  const columns = [...new Set(tables.flatMap(({ head }) => head))];
  const rows = tables.flatMap(({ caption, head, rows: own }) =>
    own.map((row) => [caption, ...columns.map((name) => row[head.indexOf(name)] ?? '')]),
  );
  return `${csvFormatRows([[column, ...columns], ...rows])}\n`;
}

/** A table's rows as objects by the names of its columns; what is a whole number or a decimal is a number. */
export function recordsOf({ head, rows }: Table): Record<string, string | number>[] {
  return rows.map((row) =>
    Object.fromEntries(head.map((name, index) => [name, valueOf(row[index] ?? '')])),
  );
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

function valueOf(cell: string): string | number {
  return NUMBER.test(cell) ? Number(cell) : cell;
}
