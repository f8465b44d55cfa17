import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { csvOf, textOf } from './csv.ts';
import type { Cell, CellKind, DataSet } from './data-set.ts';
import { EARLIEST, packedAgain } from './same-bytes.ts';

/** A zip of texts by their names. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    { mtime: EARLIEST, level: 9 },
  );
}

/** Every data set as JSON and CSV, by the names of the files. */
export function filesOf(sets: readonly DataSet[]): Record<string, string> {
  return Object.fromEntries(
    sets.flatMap((set) => [
      [`${set.id}.csv`, csvOf(set)],
      [`${set.id}.json`, jsonOf(set)],
    ]),
  );
}

/** The rows of a data set as an array of objects. */
function jsonOf({ rows }: DataSet): string {
  return `${JSON.stringify(rows, null, 1)}\n`;
}

/** Excel's longest text in a cell. */
const LONGEST = 32_767;
const HEADING = { fontWeight: 'bold' } as const;

/** How wide the columns of the first sheet are, in characters, and how high a line is, in points. */
const INTRO = { columns: [{ width: 24 }, { width: 100 }], perLine: 90, line: 14 };

/** A spreadsheet with a sheet for each data set, after one that says what each is: `intro`, row by row. */
export async function spreadsheetOf(
  sets: readonly DataSet[],
  intro: { name: string; rows: readonly (readonly string[])[] },
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeExcelFile([
    {
      sheet: intro.name,
      data: intro.rows.map(introRow),
      columns: INTRO.columns,
    },
    ...sets.map(({ id, columns, rows }) => ({
      sheet: id,
      data: [
        columns.map(({ name }) => ({ value: name, ...HEADING })),
        ...rows.map((row) => columns.map(({ name, kind }) => cellOf(row[name] ?? null, kind))),
      ],
      columns: columns.map(({ kind }) => ({ width: kind === 'text' ? 28 : 14 })),
      stickyRowsCount: 1,
    })),
  ]).toBuffer();
  return packedAgain(new Uint8Array(written));
}

/** A row as high as its longest text: LibreOffice does not make it so, and lets rows overlap. */
function introRow(row: readonly string[]) {
  const lines = Math.max(...row.map((text) => Math.ceil(text.length / INTRO.perLine)), 1);
  const height = lines * INTRO.line;
  return row.map((value) => ({ value, wrap: true, alignVertical: 'top' as const, height }));
}

function cellOf(cell: Cell, kind: CellKind) {
  if (cell === null) return null;
  if (typeof cell === 'number' || typeof cell === 'boolean') return { value: cell };
  return { value: textOf(cell, kind).slice(0, LONGEST) };
}
