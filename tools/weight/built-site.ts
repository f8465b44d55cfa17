import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Formats that are already compressed; a server sends them as they are. */
const PACKED = /\.(woff2|png|jpe?g|webp|avif|ico|gz|zip|pdf)$/;

/** A broken or external address in the built site. */
export class BrokenAddress extends Error {}

/** A built site on disk. Files are identified by their path in it, with slashes. */
export class BuiltSite {
  private readonly root: string;
  private readonly base: string;
  private readonly sizes = new Map<string, number>();

  /** `base` is the path under which the site was built: `/` or `/talks/`. */
  constructor(root: string, base: string) {
    this.root = root;
    const inner = base.replace(/^\/+|\/+$/g, '');
    this.base = inner === '' ? '/' : `/${inner}/`;
  }

  files(): string[] {
    return readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.root, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
      .sort();
  }

  read(file: string): string {
    return readFileSync(`${this.root}/${file}`, 'utf8');
  }

  /** Bytes as sent: gzip at its highest level, or the file itself if it is already compressed. */
  weigh(file: string): number {
    let size = this.sizes.get(file);
    if (size === undefined) {
      const bytes = readFileSync(`${this.root}/${file}`);
      size = PACKED.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
      this.sizes.set(file, size);
    }
    return size;
  }

  /**
   * The file to which an address in another file points; null for a `data:` address, which is part of that file.
   * Throws a BrokenAddress if the file is outside the site or does not exist.
   */
  resolve(address: string, from: string): string | null {
    if (address.startsWith('data:')) return null;
    const named = `${from} names ${address}`;
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address))
      throw new BrokenAddress(`${named}: not on this site`);
    const [path = ''] = address.split(/[?#]/, 1);
    const full = decodeURIComponent(
      path.startsWith('/') ? path : posix.join(this.base, posix.dirname(from), path),
    );
    if (!full.startsWith(this.base)) throw new BrokenAddress(`${named}: not under ${this.base}`);
    const file = posix.normalize(full.slice(this.base.length));
    if (file.startsWith('..') || !existsSync(`${this.root}/${file}`)) {
      throw new BrokenAddress(`${named}: there is no such file`);
    }
    return file;
  }
}
