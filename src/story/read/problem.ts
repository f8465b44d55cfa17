import leven from 'leven';
import { INVISIBLE } from '../../schema/invisible.ts';

/** One mistake in the content, described so that an author can fix it without reading code. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** 1 for the first line; null if the mistake has no line, e.g. a missing file. */
  line: number | null;
  /** Path to the field, e.g. `[3].sources[0]`; empty for the whole file. */
  field: string;
  found: string;
  allowed: string;
  /** The closest valid name, if any. */
  nearest?: string | undefined;
}

/** Writes a mistake on one line: file, line, field, what was found, what is allowed, the closest valid name. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${String(problem.line)}`;
  const field = problem.field === '' ? '' : ` ${problem.field}:`;
  const nearest = problem.nearest === undefined ? '' : `; did you mean "${problem.nearest}"?`;
  return `${place}${field} found ${problem.found}; allowed: ${problem.allowed}${nearest}`;
}

/** Stops the build and lists every mistake found so far, without repetition. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const each = new Map(problems.map((problem) => [formatProblem(problem), problem]));
    const count = each.size === 1 ? '1 mistake' : `${String(each.size)} mistakes`;
    super(`${count} in the content:\n${[...each.keys()].join('\n')}`);
    this.name = 'ContentError';
    this.problems = [...each.values()];
  }
}

/** The allowed name most similar to `found`, if it is similar enough to be a likely typo. */
export function nearestName(found: string, allowed: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(found.length / 3)) + 1;
  for (const name of allowed) {
    const distance = leven(found, name);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** A value from a file as shown in a message: short, on one line, with invisible characters written as U+200B. */
export function showFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value).replace(INVISIBLE, nameOfCharacter);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** A character's code point, e.g. U+200B for a zero-width space. */
export function nameOfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
