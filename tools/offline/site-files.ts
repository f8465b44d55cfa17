import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PrecacheEntry } from 'serwist';
import type { StoredSize } from '../../src/offline/stored-size.ts';

/** Files that no reader needs offline, each with the reason. */
export const LEFT_OUT: readonly { file: RegExp; why: string }[] = [
  { file: /(^|\/)sw\.js$/, why: 'the browser keeps the service worker itself' },
  {
    file: /(^|\/)(robots\.txt|sitemap\.xml|changes\/feed\.xml)$/,
    why: 'for crawlers and feed readers, which have a network',
  },
  {
    file: /(^|\/)(steps|figures)\//,
    why: 'for links from elsewhere: the story has the same words and pictures, and is stored',
  },
  {
    file: /(^|\/)data\/[^/]+\.(csv|json|zip|xlsx)$/,
    why: 'to download, and as large as all the pages',
  },
  {
    file: /(^|\/)(embed\/.*|oembed\.json)$/,
    why: 'for frames on other sites, which have a network',
  },
  {
    file: /(^|\/)teach\/quiz\/[^/]+\.(csv|docx|json|txt|xlsx|zip)$/,
    why: 'for other programs; the quizzes themselves are stored, and can be printed',
  },
  {
    file: /(^|\/)teach\/(?!keys\/|quiz\/).*\.docx$/,
    why: 'for word processors; the sheets themselves are stored, and can be printed',
  },
  {
    file: /(^|\/)teach\/slides\//,
    why: 'to download, and as large as all the pictures, which are stored with the story',
  },
  {
    file: /(^|\/)teach\/keys\//,
    why: 'for teachers, and not for the devices on which students answer',
  },
  { file: /(^|\/)cards\//, why: 'for sites that show a link to a page, which have a network' },
];

/** Formats that are compressed already; a host sends them as they are. */
export const PACKED = /\.(woff2|png|jpe?g|webp|avif|ico|gz|zip|pdf|docx|pptx|xlsx)$/;

/** A still, in the folder of its language. */
const STILL = /^stills\/([^/]+)\//;

/** Text is fetched before pictures, so that it is there first on a slow network. */
const ORDER = [/\.html$/, /\.(css|js|woff2)$/, /\.json$/];

/**
 * The folders of a built site's languages, each with a service worker of its own, so that a device stores only what is
 * read on it. The default language's is the site's own, ''.
 */
export function languageFolders(folder: string): string[] {
  const others = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/story.json`));
  return ['', ...others.sort()];
}

/**
 * The names of all files that are stored on a device that reads the language in `own`, in the order in which they are
 * fetched: those of the language, and those that belong to none.
 */
function keptFiles(folder: string, own: string): string[] {
  const rank = (file: string) => {
    const at = ORDER.findIndex((kind) => kind.test(file));
    return at < 0 ? ORDER.length : at;
  };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).split(sep).join('/'));
  const known = new Set(files);
  const folders = languageFolders(folder).filter((name) => name !== '');
  const languageOf = (file: string) => {
    // The stills of all languages, the default one too, stand side by side.
    const still = STILL.exec(file)?.[1];
    if (still !== undefined) return folders.includes(still) ? still : '';
    const folder = folders.find((name) => file.startsWith(`${name}/`));
    if (folder !== undefined) return folder;
    // What another language has as well is the default language's.
    return own === '' || known.has(`${own}/${file}`) ? '' : own;
  };
  return files
    .filter((file) => languageOf(file) === own)
    .filter((file) => !LEFT_OUT.some((left) => left.file.test(file)))
    .sort()
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * What the service worker in the folder of a language knows about each file: its address relative to that folder, and its
 * hash, by which the browser rejects a file that is incomplete or was replaced on the way. A file named by its content's
 * hash may come from the browser's HTTP cache.
 */
export function entriesOf(folder: string, own = ''): PrecacheEntry[] {
  return keptFiles(folder, own).map((file) => {
    const sum = createHash('sha256')
      .update(readFileSync(`${folder}/${file}`))
      .digest('base64');
    return {
      url: addressOf(file, own),
      integrity: `sha256-${sum}`,
      revision: file.startsWith('assets/') ? null : sum.slice(0, 8),
    };
  });
}

/** A page's address is its folder's, as on any file host; relative to the folder of a language. */
export function addressOf(file: string, own = ''): string {
  const page = file.replace(/(^|\/)index\.html$/, '$1');
  const address = posix.relative(own, page);
  const isFolder = page === '' || page.endsWith('/');
  return encodeURI(isFolder ? `${address || '.'}/` : address);
}

/** The size of all that is stored on a device that reads the language in `own`. */
export function sizeOf(folder: string, own = ''): StoredSize {
  const bytes = keptFiles(folder, own).map((file) => {
    const content = readFileSync(`${folder}/${file}`);
    return { stored: content.length, sent: PACKED.test(file) ? content.length : gzip(content) };
  });
  return {
    stored: bytes.reduce((sum, { stored }) => sum + stored, 0),
    sent: bytes.reduce((sum, { sent }) => sum + sent, 0),
  };
}

function gzip(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}
