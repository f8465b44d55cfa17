import { readFileSync } from 'node:fs';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { describeIssues, showPath, type Path } from './describe-issues.ts';
import { ContentError, type Problem } from './problem.ts';

/** A YAML file read through its schema, which still knows the line of every field. */
export interface ContentFile<T> {
  name: string;
  data: T;
  /** A mistake at a field of this file, with its line. */
  problemAt: (path: Path, problem: Pick<Problem, 'found' | 'allowed' | 'nearest'>) => Problem;
}

/** Reads text, or stops with a message that names the missing file. */
export function readText(root: string, name: string): string {
  try {
    return readFileSync(`${root}/${name}`, 'utf8');
  } catch {
    throw new ContentError([
      { file: name, line: null, field: '', found: 'no such file', allowed: 'a readable file' },
    ]);
  }
}

/** Reads a YAML file from `root` and checks it against its schema; throws a ContentError that lists every mistake. */
export function readContentFile<T>(
  root: string,
  name: string,
  schema: z.ZodType<T>,
): ContentFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(readText(root, name), { lineCounter: lines });
  const lineAt = (path: Path) => lineOf(document, lines, path);
  const problemAt: ContentFile<T>['problemAt'] = (path, problem) => ({
    file: name,
    line: lineAt(path),
    field: showPath(path),
    ...problem,
  });

  if (document.errors.length > 0) {
    throw new ContentError(
      document.errors.map((error) => ({
        file: name,
        line: error.linePos?.[0].line ?? null,
        field: '',
        found: error.message.split(' at line ')[0] ?? error.message,
        allowed: 'well-formed YAML',
      })),
    );
  }
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (!result.success) {
    const described = describeIssues(schema, value, result.error);
    throw new ContentError(described.map(({ path, ...rest }) => problemAt(path, rest)));
  }
  return { name, data: result.data, problemAt };
}

/** The line of a field, or of the nearest thing around it that the file does have. */
function lineOf(document: Document, lines: LineCounter, path: Path): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const around = path.slice(0, length);
    const last = around.at(-1);
    const parent = length > 0 ? document.getIn(around.slice(0, -1), true) : undefined;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair && isNode(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const node = length === 0 ? document.contents : document.getIn(around, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
