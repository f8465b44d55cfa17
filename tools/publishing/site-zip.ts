import { readFileSync } from 'node:fs';
import { zipSync, type Zippable } from 'fflate';
import { EARLIEST } from '../../src/open-data/same-bytes.ts';
import { PACKED } from '../offline/site-files.ts';

/**
 * Files of a folder as a zip, by their paths in it: the same bytes for the same files, whenever and wherever it is made, so
 * that a version that is kept can be compared with one that is built again.
 */
export function zipOfSite(folder: string, files: readonly string[]): Uint8Array {
  const zipped: Zippable = Object.fromEntries(
    [...files]
      .sort()
      .map((file) => [
        file,
        [readFileSync(`${folder}/${file}`), { level: PACKED.test(file) ? 0 : 9 }],
      ]),
  );
  return zipSync(zipped, { mtime: EARLIEST });
}
