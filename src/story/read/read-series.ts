import { csvParse } from 'd3';
import type { Series } from '../../schema/series.ts';
import { readText } from './content-file.ts';
import { ContentError, nearestName, showFound, type Problem } from './problem.ts';

/** A table of figures read through its schema, a row for each line of its file. */
export interface SeriesFile<Row> {
  name: string;
  rows: Row[];
  /** A mistake in a column of a row, counted from 0, with its line. */
  problemAt: (
    row: number,
    column: string,
    problem: Pick<Problem, 'found' | 'allowed' | 'nearest'>,
  ) => Problem;
}

/** Reads a table of figures, each row through its schema; throws one ContentError with the mistakes of every row. */
export function readSeries<Row>(root: string, { file, row: schema }: Series<Row>): SeriesFile<Row> {
  const parsed = csvParse(readText(root, file));
  const columns = Object.keys(schema.shape);
  const problems: Problem[] = [];
  // The head of a table is its first line.
  const problemAt: SeriesFile<Row>['problemAt'] = (row, column, problem) => ({
    file,
    line: row + 2,
    field: column,
    ...problem,
  });
  const rows = parsed.flatMap((row, index) => {
    const result = schema.safeParse({ ...row });
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      const column = String(issue.path[0] ?? '');
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      problems.push(
        problemAt(index, unknown ?? column, {
          found: unknown === undefined ? showFound(row[column]) : `the unknown column "${unknown}"`,
          allowed: unknown === undefined ? issue.message : columns.join(', '),
          nearest: unknown === undefined ? undefined : nearestName(unknown, columns),
        }),
      );
    }
    return [];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return { name: file, rows, problemAt };
}
