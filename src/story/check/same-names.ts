import { z } from 'zod';
import type { ContentFile } from '../read/content-file.ts';
import type { Path } from '../read/describe-issues.ts';
import { nearestName, type Problem } from '../read/problem.ts';

/** The names a reference may use, and what messages call them. */
export interface Target {
  names: ReadonlySet<string>;
  called: string;
}

/** The problem with a name that leads nowhere. */
export function unknownName(
  name: string,
  { names, called }: Target,
): Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  return { found: `"${name}"`, allowed: called, nearest: nearestName(name, names) };
}

/** The words at a path in a file, and their schema. */
export interface WordsAt {
  words: Pick<ContentFile<unknown>, 'data' | 'problemAt'>;
  path: Path;
  /** The schema of the words for one name, for messages. */
  schema?: z.ZodType;
}

/**
 * The words must cover exactly these names from another file. A misspelt name is not also reported as missing. What is
 * missing is reported at the name before it, where it should be added.
 */
export function sameNames(
  names: readonly string[],
  dataFile: string,
  { words, path, schema }: WordsAt,
): Problem[] {
  const given = Object.keys(valueAt(words.data, path) ?? {});
  const lacking = new Set(names.filter((name) => !given.includes(name)));
  const strange = given
    .filter((name) => !names.includes(name))
    .map((name) => {
      const meant = nearestName(name, lacking);
      if (meant !== undefined) lacking.delete(meant);
      const allowed = `an id in ${dataFile}`;
      const nearest = meant ?? nearestName(name, names);
      return words.problemAt([...path, name], { found: `"${name}"`, allowed, nearest });
    });
  const missingWords = [...lacking].map((name) => {
    const before = names.slice(0, names.indexOf(name)).findLast((one) => given.includes(one));
    const { line } = words.problemAt(before === undefined ? path : [...path, before], {
      found: '',
      allowed: '',
    });
    const place = before === undefined ? 'here' : `after "${before}"`;
    const allowed = `words for "${name}"${fieldsOf(schema)}, to be added ${place}`;
    return { ...words.problemAt([...path, name], { found: 'nothing', allowed }), line };
  });
  return [...missingWords, ...strange];
}

/** `: title, summary (optional: label, notes)`; empty for plain words. */
function fieldsOf(schema: z.ZodType | undefined): string {
  if (!(schema instanceof z.ZodObject)) return '';
  const fields = Object.entries<z.ZodType>(schema.shape);
  const may = fields.filter(([, field]) => field.safeParse(undefined).success);
  const must = fields.filter((field) => !may.includes(field));
  const list = (some: typeof fields) => some.map(([name]) => name).join(', ');
  return `: ${list(must)}${may.length > 0 ? ` (optional: ${list(may)})` : ''}`;
}

function valueAt(value: unknown, path: Path): object | null {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return null;
    here = Reflect.get(here, key) as unknown;
  }
  return typeof here === 'object' ? here : null;
}
