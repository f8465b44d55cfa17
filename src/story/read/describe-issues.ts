import { z } from 'zod';
import { nearestName, showFound, type Problem } from './problem.ts';

/** From a value to a field inside it: keys and indices. */
export type Path = readonly PropertyKey[];

/** Writes a path as in code, e.g. `[3].sources[0]`. */
export function showPath(path: Path): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${String(key)}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}

/** What is wrong with one field of a value. */
export interface DescribedIssue extends Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  path: Path;
  /** The schema does not know the field. */
  isUnknown?: boolean;
}

/**
 * Describes a schema's findings in an author's terms, one entry per mistake. A field that is missing because its name
 * is misspelt is reported only once.
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
      const allowed = keysAt(schema, value, issue.path);
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
          allowed: issue.message.startsWith('Invalid input')
            ? nameType(issue.expected, keysAt(schema, value, issue.path))
            : issue.message,
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
    case 'invalid_union':
      return describeUnion(schema, value, issue);
    case 'too_small':
      return [
        {
          path: issue.path,
          found,
          allowed: issue.message.startsWith('Too small')
            ? describeLimit(issue.origin, issue.minimum, issue.inclusive, 'more')
            : issue.message,
        },
      ];
    case 'too_big':
      return [
        {
          path: issue.path,
          found,
          allowed: issue.message.startsWith('Too big')
            ? describeLimit(issue.origin, issue.maximum, issue.inclusive, 'less')
            : issue.message,
        },
      ];
    default:
      return [{ path: issue.path, found, allowed: issue.message }];
  }
}

/** What authors call zod's types. */
const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with names',
  record: 'fields with names',
};

/** A type in an author's terms, with the names of its fields where the schema has them. */
function nameType(expected: string, fields: readonly string[]): string {
  const name = TYPE_NAMES[expected] ?? expected;
  return expected === 'object' && fields.length > 0 ? `${name}: ${fields.join(', ')}` : name;
}

/** What authors call what zod counts; it says "at least" of these, and "or more" of numbers. */
const COUNTED: Record<string, [one: string, many: string]> = {
  array: ['entry', 'entries'],
  string: ['character', 'characters'],
};

/** A limit for which the schema has no words of its own. */
function describeLimit(
  origin: string,
  limit: number | bigint,
  isInclusive: boolean | undefined,
  beyond: 'more' | 'less',
): string {
  const number = String(limit);
  const counted = COUNTED[origin];
  if (counted) {
    const [one, many] = counted;
    return `at ${beyond === 'more' ? 'least' : 'most'} ${number} ${number === '1' ? one : many}`;
  }
  return isInclusive === false ? `${beyond} than ${number}` : `${number} or ${beyond}`;
}

/**
 * For a value that may take several forms: what is wrong with the intended one or, if that is unclear, all that is
 * allowed.
 */
function describeUnion(
  schema: z.ZodType,
  value: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
): DescribedIssue[] {
  const { path } = issue;
  const given = valueAt(value, path);
  const found = showFound(given);
  if ('options' in issue && Array.isArray(issue.options)) {
    const names = issue.options.map(String);
    const nearest = typeof given === 'string' ? nearestName(given, names) : undefined;
    return [{ path, found, allowed: names.join(', '), nearest }];
  }
  const forms = issue.errors.map((issues) =>
    issues.flatMap((inner) =>
      describeIssue(schema, value, { ...inner, path: [...path, ...inner.path] }),
    ),
  );
  // Only this form has the value's fields, so their contents are wrong.
  const meant = forms.filter((issues) =>
    issues.every((one) => one.path.length > path.length && valueAt(value, one.path) !== undefined),
  );
  const isUnknown = forms.flat().some((one) => one.isUnknown);
  if (meant.length === 1 && meant[0] && !isUnknownOnly(meant[0])) return meant[0];
  if (issue.message !== 'Invalid input') return [{ path, found, allowed: issue.message }];
  const allowed = isUnknown ? [] : forms.flat().map((one) => one.allowed || 'nothing');
  return [{ path, found, allowed: [...new Set(allowed)].join(', or ') || issue.message }];
}

function isUnknownOnly(issues: readonly DescribedIssue[]): boolean {
  return issues.some((one) => one.isUnknown);
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

/** The field names the schema knows at a path, for messages. */
function keysAt(schema: z.ZodType, value: unknown, path: Path): string[] {
  let here = formOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), value);
  path.forEach((key, index) => {
    here = formOf(schemaAt(here, key), valueAt(value, path.slice(0, index + 1)));
  });
  return Object.keys(here?.properties ?? {});
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * For a value that may take several forms: the one whose constant fields match or, failing that, the first with any
 * fields.
 */
function formOf(schema: JsonSchema | undefined, value: unknown): JsonSchema | undefined {
  const forms = schema?.oneOf ?? schema?.anyOf;
  if (!forms) return schema;
  const hasFields = forms.filter((form) => form.properties ?? form.items);
  const meant = hasFields.find((form) =>
    Object.entries(form.properties ?? {}).some(
      ([key, field]) =>
        typeof field === 'object' &&
        field.const !== undefined &&
        field.const === valueAt(value, [key]),
    ),
  );
  return meant ?? hasFields[0] ?? schema;
}

function schemaAt(schema: JsonSchema | undefined, key: PropertyKey): JsonSchema | undefined {
  const chosen =
    (typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)]) ??
    schema?.additionalProperties;
  return typeof chosen === 'object' && !Array.isArray(chosen) ? chosen : undefined;
}
