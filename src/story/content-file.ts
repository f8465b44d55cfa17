import { readFileSync } from 'node:fs';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { ContentError, nearestName, showFound, type Problem } from './problem.ts';

type Path = readonly PropertyKey[];

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
    const described = result.error.issues.flatMap((issue) => describeIssue(schema, value, issue));
    throw new ContentError(described.map(({ path, ...rest }) => problemAt(path, rest)));
  }
  return { name, data: result.data, problemAt };
}

/** `[3].sources[0]`, as one would write it in code. */
function showPath(path: Path): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${String(key)}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
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

interface DescribedIssue extends Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  path: Path;
}

function describeIssue(
  schema: z.ZodType,
  value: unknown,
  issue: z.core.$ZodIssue,
): DescribedIssue[] {
  const found = showFound(valueAt(value, issue.path));
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        found: `the unknown field "${key}"`,
        allowed: allowed.length > 0 ? allowed.join(', ') : 'no such field',
        nearest: nearestName(key, allowed),
      }));
    }
    case 'invalid_value': {
      const names = issue.values.map(String);
      const given = valueAt(value, issue.path);
      return [
        {
          path: issue.path,
          found,
          allowed: names.join(', '),
          nearest: typeof given === 'string' ? nearestName(given, names) : undefined,
        },
      ];
    }
    case 'invalid_type':
      return [
        {
          path: issue.path,
          found,
          allowed: issue.message.startsWith('Invalid input') ? issue.expected : issue.message,
        },
      ];
    case 'invalid_key': {
      const key = issue.path.at(-1);
      return [
        {
          path: issue.path,
          found: `the name ${showFound(key)}`,
          allowed: issue.issues.map((inner) => inner.message).join(', '),
        },
      ];
    }
    case 'invalid_union': {
      const reasons = issue.errors.flat().map((inner) => inner.message);
      const allowed = reasons.length > 0 ? [...new Set(reasons)].join(', or ') : issue.message;
      return [{ path: issue.path, found, allowed }];
    }
    default:
      return [{ path: issue.path, found, allowed: issue.message }];
  }
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

/** The field names that the schema knows at a path, for messages. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let here: JsonSchema | undefined = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
  });
  for (const key of path) {
    here = schemaAt(here, key);
  }
  return Object.keys(here?.properties ?? {});
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function schemaAt(schema: JsonSchema | undefined, key: PropertyKey): JsonSchema | undefined {
  const options = schema?.anyOf ?? [schema];
  const branch = options.find((option) => option?.properties ?? option?.items) ?? schema;
  const chosen =
    (typeof key === 'number' ? branch?.items : branch?.properties?.[String(key)]) ??
    branch?.additionalProperties;
  return typeof chosen === 'object' && !Array.isArray(chosen) ? chosen : undefined;
}
