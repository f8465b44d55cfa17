import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { csvOf } from './csv.ts';
import type { Cell, DataSet } from './data-set.ts';
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

/** A spreadsheet with a sheet for each data set, after one that says what each is: `intro`, row by row. */
export async function spreadsheetOf(
  sets: readonly DataSet[],
  intro: { name: string; rows: readonly (readonly string[])[] },
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeExcelFile([
    {
      sheet: intro.name,
      data: intro.rows.map((row) => row.map((value) => ({ value, wrap: true }))),
      columns: [{ width: 24 }, { width: 100 }],
    },
    ...sets.map(({ id, columns, rows }) => ({
      sheet: id,
      data: [
        columns.map(({ name }) => ({ value: name, ...HEADING })),
        ...rows.map((row) => columns.map(({ name }) => cellOf(row[name] ?? null))),
      ],
      columns: columns.map(({ kind }) => ({ width: kind === 'text' ? 28 : 14 })),
      stickyRowsCount: 1,
    })),
  ]).toBuffer();
  return packedAgain(new Uint8Array(written));
}

function cellOf(cell: Cell) {
  if (cell === null) return null;
  const value = Array.isArray(cell) ? cell.join(' ') : (cell as string | number | boolean);
  return { value: typeof value === 'string' ? value.slice(0, LONGEST) : value };
}
