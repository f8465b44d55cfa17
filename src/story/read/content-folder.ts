import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ContentError } from './problem.ts';

/**
 * Files to read instead of those on disk, by their path from the project's root; null for one that is not there.
 * Lets an editor or a test check a change before it is saved.
 */
export type Overlay = ReadonlyMap<string, string | null>;

/** Where content is read from: the files under a project's root, some of them replaced. */
export interface ContentFolder {
  root: string;
  overlay: Overlay;
}

/** Reads a text file without its byte order mark; throws a ContentError that names a file that is missing. */
export function readText({ root, overlay }: ContentFolder, name: string): string {
  const replaced = overlay.get(name);
  if (replaced !== undefined && replaced !== null) return withoutMark(replaced);
  try {
    if (replaced === undefined) return withoutMark(readFileSync(`${root}/${name}`, 'utf8'));
  } catch {
    // Said below, in the same words as for a file that the overlay takes away.
  }
  throw new ContentError([
    { file: name, line: null, field: '', found: 'no such file', allowed: 'a readable file' },
  ]);
}

/** The names of the files, or of the folders, in a folder, sorted; none for a folder that is not there. */
export function namesIn(
  { root, overlay }: ContentFolder,
  folder: string,
  kind: 'file' | 'folder',
): string[] {
  const names = new Set(onDisk(`${root}/${folder}`, kind));
  for (const [file, text] of overlay) {
    if (!file.startsWith(`${folder}/`)) continue;
    const [name = '', ...below] = file.slice(folder.length + 1).split('/');
    if ((below.length === 0) !== (kind === 'file')) continue;
    if (text !== null) names.add(name);
    else if (kind === 'file') names.delete(name);
  }
  return [...names].sort();
}

function onDisk(folder: string, kind: 'file' | 'folder'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() === (kind === 'folder'))
    .map(({ name }) => name);
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
