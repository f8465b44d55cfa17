/*
 * The service worker: keeps the whole site on the device and answers from there. Which files, and what is in each,
 * is put in by the build (tools/offline). A version is whole or not there: while one file of a newer one is missing
 * or not what the build made, the one that is here goes on.
 */
import { Serwist, type PrecacheEntry } from 'serwist';

declare const SITE_FILES: PrecacheEntry[];
/** So many files are fetched at once: what the reader looks at meanwhile comes first. */
const AT_ONCE = 3;

/** An address with its last slash missing, or with the file's name behind it, means the same page. */
function otherWays({ url }: { url: URL }): URL[] {
  const page = new URL(url);
  page.pathname = page.pathname.replace(/(?<=\/)index\.html$/, '');
  if (!page.pathname.endsWith('/')) page.pathname += '/';
  return [page];
}

new Serwist({
  precacheEntries: SITE_FILES,
  precacheOptions: {
    concurrency: AT_ONCE,
    cleanURLs: false,
    // No page differs by its query: what stands there is for scripts.
    ignoreURLParametersMatching: [/./],
    urlManipulation: otherWays,
  },
  // The page that is open when the site is first stored is answered from there too.
  clientsClaim: true,
}).addEventListeners();
