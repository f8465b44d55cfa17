import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

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

/** A document, or slides, packed again with a day (YYYY-MM-DD) in its properties in place of the time of the build. */
export function datedAgain(zip: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  return packedAgain(zip, (name, content) => {
    if (name !== 'docProps/core.xml') return content;
    const dated = strFromU8(content).replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_, tag: string) => `${tag}${day}T00:00:00Z`,
    );
    return strToU8(dated);
  });
}
