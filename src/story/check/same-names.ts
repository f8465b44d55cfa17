import type { ContentFile } from '../read/content-file.ts';
import type { Path } from '../read/describe-issues.ts';
import { nearestName, type Problem } from '../read/problem.ts';

/** Names that a reference may use, and what a message calls them. */
export interface Target {
  names: ReadonlySet<string>;
  called: string;
}

/** What is wrong with a name that leads nowhere. */
export function missing(
  name: string,
  { names, called }: Target,
): Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  return { found: `"${name}"`, allowed: called, nearest: nearestName(name, names) };
}

/** The words under a path of a file must be for these names of another file: for all of them, and for no others. */
export function sameNames(
  names: readonly string[],
  dataFile: string,
  words: Pick<ContentFile<unknown>, 'data' | 'problemAt'>,
  path: Path,
): Problem[] {
  const given = Object.keys(valueAt(words.data, path) ?? {});
  const known = new Set(names);
  const target = { names: known, called: `an id in ${dataFile}` };
  return [
    ...names
      .filter((name) => !given.includes(name))
      .map((name) =>
        words.problemAt([...path, name], { found: 'nothing', allowed: `words for "${name}"` }),
      ),
    ...given
      .filter((name) => !known.has(name))
      .map((name) => words.problemAt([...path, name], missing(name, target))),
  ];
}

function valueAt(value: unknown, path: Path): object | null {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return null;
    here = Reflect.get(here, key) as unknown;
  }
  return typeof here === 'object' ? here : null;
}
