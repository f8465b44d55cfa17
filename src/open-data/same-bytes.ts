import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest day that a zip can state: the same files give the same bytes, whenever they are built. */
export const EARLIEST = new Date(1980, 0, 1);

/**
 * Packs a zip again, without the time at which it was made, its files in alphabetical order. `change` may replace the content
 * of a file. Programs that write spreadsheets, documents and slides write the time of the build into them.
 */
export function packedAgain(
  zip: Uint8Array,
  change: (name: string, content: Uint8Array) => Uint8Array = (_, content) => content,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    Object.entries(unzipSync(zip))
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, content]) => [name, change(name, content)]),
  );
  return zipSync(files, { mtime: EARLIEST, level: 9 });
}
