import { FRAMED_ANYWHERE } from '../../src/story/output/embed-code.ts';

/** What a host sends with the files below a path, besides the files. */
export interface HostRule {
  /** Below the base: a folder and all in it (`steps/*`), a file (`sw.js`), or the page of a folder alone ('', `fi/`). */
  path: string;
  headers: Record<string, string>;
}

/**
 * For every file. Whoever may read a file may read it from anywhere: there is nothing personal on the site, and an embed in a
 * frame without an origin needs its fonts.
 */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Access-Control-Allow-Origin': '*',
};

/** A file whose name has the hash of its content never changes; every other may, and is asked for anew. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASKED_ANEW = 'no-cache';

const framedBy = (ancestors: string) => ({
  'Content-Security-Policy': `frame-ancestors ${ancestors}`,
});

/**
 * The rules for the files of a built site, by their paths in it. No file falls under two of them, since some hosts join the
 * values of a header that two rules give. What a page may load is in the page itself: a header alone can say who may frame it.
 */
export function hostRules(files: readonly string[]): HostRule[] {
  const paths = new Set(files.flatMap(pathsOf));
  return [...paths].sort().map((path) => ({
    path,
    headers: path.startsWith('assets/')
      ? { 'Cache-Control': FOR_EVER }
      : {
          'Cache-Control': ASKED_ANEW,
          ...framedBy(FRAMED_ANYWHERE.test(path) ? '*' : "'self'"),
        },
  }));
}

/** What a file's rule is for. The folder of a language has folders of its own. */
function pathsOf(file: string): string[] {
  const parts = file.split('/');
  const [first = ''] = parts;
  const isInLanguage =
    parts.length > 1 && first !== 'embed' && FRAMED_ANYWHERE.test(`${first}/embed/`);
  const depth = isInLanguage ? 2 : 1;
  const folder = parts.slice(0, depth).join('/');
  if (parts.length > depth) return [`${folder}/*`];
  // The page of a folder is asked for by the folder's address.
  return file.endsWith('index.html') ? [file, file.replace(/index\.html$/, '')] : [file];
}
