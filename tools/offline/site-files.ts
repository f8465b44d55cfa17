import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PrecacheEntry } from 'serwist';
import type { StoredSize } from '../../src/offline/stored-size.ts';

/** Files that no reader needs offline, each with the reason. */
export const LEFT_OUT: readonly { file: RegExp; why: string }[] = [
  { file: /^sw\.js$/, why: 'the browser keeps the service worker itself' },
  { file: /^robots\.txt$/, why: 'for crawlers, which have a network' },
];

/** Formats that are compressed already; a host sends them as they are. */
const PACKED = /\.(woff2|png|jpe?g|webp|avif|ico|gz|zip|pdf)$/;

/** Text is fetched before pictures, so that it is there first on a slow network. */
const ORDER = [/\.html$/, /\.(css|js|woff2)$/, /\.json$/];

/** The names of all files of a built site that are stored on the device, in the order in which they are fetched. */
function keptFiles(folder: string): string[] {
  const rank = (file: string) => {
    const at = ORDER.findIndex((kind) => kind.test(file));
    return at < 0 ? ORDER.length : at;
  };
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
    .filter((file) => !LEFT_OUT.some((left) => left.file.test(file)))
    .sort()
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * What the service worker knows about each file: its address relative to the site's folder, and its hash, by which the
 * browser rejects a file that is incomplete or was replaced on the way. A file named by its content's hash may come from
 * the browser's HTTP cache.
 */
export function entriesOf(folder: string): PrecacheEntry[] {
  return keptFiles(folder).map((file) => {
    const sum = createHash('sha256')
      .update(readFileSync(`${folder}/${file}`))
      .digest('base64');
    return {
      url: addressOf(file),
      integrity: `sha256-${sum}`,
      revision: file.startsWith('assets/') ? null : sum.slice(0, 8),
    };
  });
}

/** A page's address is its folder's, as on any file host. */
export function addressOf(file: string): string {
  const page = file.replace(/(^|\/)index\.html$/, '$1');
  return encodeURI(page === '' ? './' : page);
}

export function sizeOf(folder: string): StoredSize {
  const bytes = keptFiles(folder).map((file) => {
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
