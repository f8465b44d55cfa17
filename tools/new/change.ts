import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file as it is to be. */
export interface Change {
  /** Path from the project's root. */
  file: string;
  text: string;
}

/** A file with its text changed; every other line, its comments among them, stays as it is. */
export function changeFile(root: string, file: string, change: (text: string) => string): Change {
  return { file, text: change(readFileSync(join(root, file), 'utf8')) };
}

/** A file that is not there yet; throws where it is. */
export function newFile(root: string, file: string, text: string): Change {
  if (existsSync(join(root, file))) throw new Error(`${file} is there already`);
  return { file, text };
}

/** Nothing is written before every change is known to be possible. */
export function writeChanges(root: string, changes: readonly Change[]): void {
  for (const { file, text } of changes) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** The languages that the content is in. */
export function languagesOf(root: string): string[] {
  return readdirSync(join(root, 'content/words')).sort();
}
