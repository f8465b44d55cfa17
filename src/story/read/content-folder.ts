import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ContentError } from './problem.ts';

/**
 * Files that replace those on disk, by path from the project's root; null for a file to treat as missing. Lets editors
 * and tests check a change before it is saved.
 */
export type Overlay = ReadonlyMap<string, string | null>;

/** Where content is read from: a project's root, and the files that replace some of those there. */
export interface ContentFolder {
  root: string;
  overlay: Overlay;
}

/** Reads a text file without its byte order mark; throws a ContentError if the file is missing. */
export function readText({ root, overlay }: ContentFolder, name: string): string {
  const replaced = overlay.get(name);
  if (replaced !== undefined && replaced !== null) return stripByteOrderMark(replaced);
  try {
    if (replaced === undefined) return stripByteOrderMark(readFileSync(`${root}/${name}`, 'utf8'));
  } catch {
    // Reported below, in the same words as for a file the overlay removes.
  }
  throw new ContentError([
    { file: name, line: null, field: '', found: 'no such file', allowed: 'a readable file' },
  ]);
}

/** The sorted names of the files or folders in a folder; empty if the folder does not exist. */
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

function stripByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
