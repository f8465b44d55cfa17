import { inflateSync } from 'node:zlib';

const PAGE = /\/Type\s*\/Page\b/g;
/** A compressed stream of objects, as Firefox writes them. Other streams contain no pages. */
const OBJECTS = /\/Type\s*\/ObjStm\b[^]*?\bstream\r?\n([^]*?)\r?\nendstream/g;

/** How many pages a PDF has. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const parts = [...text.matchAll(OBJECTS)].map(([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  );
  return [text, ...parts].reduce((sum, part) => sum + (part.match(PAGE)?.length ?? 0), 0);
}
