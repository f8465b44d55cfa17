import { z } from 'zod';
import { nearestName, showFound, type Problem } from './problem.ts';

/** From a value to a field inside it: keys and indices. */
export type Path = readonly PropertyKey[];

/** `[3].sources[0]`, as one would write it in code. */
export function showPath(path: Path): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${String(key)}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}

/** What is wrong at one field of a value. */
export interface DescribedIssue extends Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  path: Path;
  /** The field itself is one that the schema does not know. */
  isUnknown?: boolean;
}

/**
 * What a schema found wrong in a value, in an author's words: one entry a mistake. A field that is missing because its
 * name is misspelt is not named a second time.
 */
export function describeIssues(
  schema: z.ZodType,
  value: unknown,
  error: z.ZodError,
): DescribedIssue[] {
  const described = error.issues.flatMap((issue) => describeIssue(schema, value, issue));
  const meant = new Set(
    described.flatMap(({ path, nearest, isUnknown }) =>
      isUnknown && nearest !== undefined ? [showPath([...path.slice(0, -1), nearest])] : [],
    ),
  );
  return described.filter(
    ({ path }) => valueAt(value, path) !== undefined || !meant.has(showPath(path)),
  );
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
        isUnknown: true,
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
