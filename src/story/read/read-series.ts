import { csvParseRows } from 'd3';
import type { Series } from '../../schema/series.ts';
import { readText, type ContentFolder } from './content-folder.ts';
import { describeIssues, showPath } from './describe-issues.ts';
import { madeOnce } from './made-once.ts';
import { parseOnce } from './parse-once.ts';
import { ContentError, nearestName, type Problem } from './problem.ts';
import { refuseInvisible } from './refuse-invisible.ts';

/** A data table parsed with its schema, one row for each line of its file. */
export interface SeriesFile<Row> {
  name: string;
  rows: Row[];
  /** A mistake in a column of a row (counted from 0), with its line. */
  problemAt: (row: number, column: string, problem: Described) => Problem;
}

type Described = Pick<Problem, 'found' | 'allowed' | 'nearest'>;

const parseTable = parseOnce((file, text) => {
  refuseInvisible(file, text);
  return csvParseRows(text);
});

const accepted = madeOnce<unknown[]>();

/**
 * Reads a data table and parses each row with its schema; columns may be in any order. Throws one ContentError with the
 * mistakes in the header or, if that is right, in every row.
 */
export function readSeries<Row>(
  folder: ContentFolder,
  { file, row: schema }: Series<Row>,
): SeriesFile<Row> {
  const table = parseTable(file, readText(folder, file));
  // The header is line 1.
  const problemAt: SeriesFile<Row>['problemAt'] = (row, column, problem) => ({
    file,
    line: row + 2,
    field: column,
    ...problem,
  });
  // Made by this very schema, so they have this type.
  const rows = accepted(table, schema, () => parseRows(table, file, schema, problemAt)) as Row[];
  return { name: file, rows, problemAt };
}

function parseRows<Row>(
  [head = [], ...lines]: string[][],
  file: string,
  schema: Series<Row>['row'],
  problemAt: SeriesFile<Row>['problemAt'],
): Row[] {
  const inHead = problemsOfHead(head, Object.keys(schema.shape));
  if (inHead.length > 0) throw new ContentError(inHead.map((one) => ({ file, line: 1, ...one })));

  const problems: Problem[] = [];
  const rows = lines.flatMap((cells, index) => {
    if (cells.length !== head.length) {
      const allowed = `${String(head.length)}, one for each column`;
      problems.push(problemAt(index, '', { found: `${String(cells.length)} cells`, allowed }));
      return [];
    }
    const row = Object.fromEntries(head.map((column, i) => [column, cells[i]]));
    const result = schema.safeParse(row);
    if (result.success) return [result.data];
    for (const { path, found, allowed, nearest } of describeIssues(schema, row, result.error)) {
      problems.push(problemAt(index, showPath(path), { found, allowed, nearest }));
    }
    return [];
  });
  if (rows.length === 0 && problems.length === 0) {
    problems.push({ file, line: 1, field: '', found: 'no row', allowed: 'at least one row' });
  }
  if (problems.length > 0) throw new ContentError(problems);
  return rows;
}

const SEPARATORS = new Map([
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical lines'],
]);

/** One problem for each column that is misspelt, missing, unknown or duplicated, or one for a wrong separator. */
function problemsOfHead(
  head: readonly string[],
  columns: readonly string[],
): Omit<Problem, 'file' | 'line'>[] {
  const [only = ''] = head;
  const separator = [...SEPARATORS].find(([sign]) => head.length === 1 && only.includes(sign));
  if (separator) {
    const found = `${separator[1]} between the columns`;
    return [{ field: '', found, allowed: 'commas between the columns' }];
  }
  const lacking = new Set(columns.filter((column) => !head.includes(column)));
  const strange = head.flatMap((column, index) => {
    if (head.indexOf(column) < index) {
      return [{ field: column, found: `"${column}" a second time`, allowed: 'each column once' }];
    }
    if (columns.includes(column)) return [];
    const meant = nearestName(column, lacking);
    if (meant !== undefined) lacking.delete(meant);
    const found = `the unknown column "${column}"`;
    return [{ field: column, found, allowed: columns.join(', '), nearest: meant }];
  });
  const missing = [...lacking].map((column) => ({
    field: column,
    found: 'no such column',
    allowed: columns.join(', '),
  }));
  return [...strange, ...missing];
}
