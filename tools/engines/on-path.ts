import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of some programs found in PATH; null if there is none. */
export function onPath(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
