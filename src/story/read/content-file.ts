import type { z } from 'zod';
import { readText, type ContentFolder } from './content-folder.ts';
import { describeIssues, showPath, type Path } from './describe-issues.ts';
import { madeOnce } from './made-once.ts';
import { parseOnce } from './parse-once.ts';
import { parseYaml } from './parse-yaml.ts';
import { ContentError, type Problem } from './problem.ts';
import { refuseInvisible } from './refuse-invisible.ts';

/** A YAML file parsed with its schema, which still knows the line of every field. */
export interface ContentFile<T> {
  name: string;
  data: T;
  /** A mistake in a field of this file, with its line. */
  problemAt: (path: Path, problem: Pick<Problem, 'found' | 'allowed' | 'nearest'>) => Problem;
}

const parseContentFile = parseOnce((file, text) => {
  refuseInvisible(file, text);
  return parseYaml(file, text);
});

const accepted = madeOnce<unknown>();

/** Reads a YAML file and parses it with its schema; throws a ContentError that lists every mistake. */
export function readContentFile<T>(
  folder: ContentFolder,
  name: string,
  schema: z.ZodType<T>,
): ContentFile<T> {
  const parsed = parseContentFile(name, readText(folder, name));
  const problemAt: ContentFile<T>['problemAt'] = (path, problem) => ({
    file: name,
    line: parsed.lineAt(path),
    field: showPath(path),
    ...problem,
  });
  const data = accepted(parsed, schema, () => {
    const result = schema.safeParse(parsed.value);
    if (result.success) return result.data;
    const described = describeIssues(schema, parsed.value, result.error);
    throw new ContentError(
      described.map(({ path, found, allowed, nearest }) =>
        problemAt(path, { found, allowed, nearest }),
      ),
    );
  });
  // Made by this very schema, so it has this type.
  return { name, data: data as T, problemAt };
}
