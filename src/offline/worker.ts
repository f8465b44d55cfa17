/*
 * The service worker of a language: keeps all of the site that is in it on the device and answers from there. The build
 * (tools/offline) puts in the list of files and their hashes. A version is complete or not used at all: as long as a file of a newer version is
 * missing, or is not what the build made, the present version stays.
 */
import { Serwist, type PrecacheEntry } from 'serwist';

declare const SITE_FILES: PrecacheEntry[];
/** How many files are fetched at once: few, so that what the reader is looking at comes first. */
const AT_ONCE = 2;

/** Other addresses of the same page: without the last slash, or with the file's name. */
function otherAddresses({ url }: { url: URL }): URL[] {
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
    // The query is for scripts: it makes no difference to the page.
    ignoreURLParametersMatching: [/./],
    urlManipulation: otherAddresses,
  },
  // Also answers the page that is open while the site is first stored.
  clientsClaim: true,
}).addEventListeners();
