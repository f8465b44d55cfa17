import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the first of some programs lies that is on this machine's path; null where none is. */
export function onPath(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
