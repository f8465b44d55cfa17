import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Text types, which are worth compressing. */
const TEXT = /^text\/|json|xml|javascript/;

export interface ServeOptions {
  /** The folder to serve. */
  root: string;
  /** The path under which the site was built, e.g. `/` or `/talks/`. */
  base?: string;
  /** 0 for any free port. */
  port?: number;
  /** Whether text is compressed, as on most hosts; for measurements. */
  compressed?: boolean;
}

export interface Served {
  /** The address of the first page, e.g. http://localhost:4321/talks/ */
  address: string;
  port: number;
  close: () => Promise<void>;
}

/** Serves a built site on this machine like a static host. Rejects if the port is in use. */
export function serve({
  root,
  base = '/',
  port = 0,
  compressed = false,
}: ServeOptions): Promise<Served> {
  const folder = resolve(root);
  const path = withSlashes(base);
  const server = createServer((request, response) => {
    answer(request, response, { folder, base: path, compressed });
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => {
      const { port: taken } = server.address() as AddressInfo;
      done({
        address: `http://localhost:${String(taken)}${path}`,
        port: taken,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** Serves on the first free port from `from` on. */
export async function serveFrom(
  from: number,
  options: Omit<ServeOptions, 'port'>,
): Promise<Served> {
  for (let port = from; port < from + 100; port += 1) {
    try {
      return await serve({ ...options, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`no free port between ${String(from)} and ${String(from + 99)}`);
}

function withSlashes(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base, compressed }: { folder: string; base: string; compressed: boolean },
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  const found = findFile(address, folder, base);
  if (found === 'folder') {
    const location = `${address}/${query === undefined ? '' : `?${query}`}`;
    response.writeHead(301, { location }).end();
    return;
  }
  const notFound = join(folder, '404.html');
  const file = found ?? (existsSync(notFound) ? notFound : null);
  const status = found === null ? 404 : 200;
  if (file === null) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const isPacked = compressed && TEXT.test(type);
  response.writeHead(status, {
    'content-type': type,
    ...(isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': statSync(file).size }),
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const onEnd = (error: NodeJS.ErrnoException | null) => {
    // A client that disconnects is fine; a read error truncates the response.
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.warn(error.message);
  };
  if (isPacked) pipeline(createReadStream(file), createGzip({ level: 9 }), response, onEnd);
  else pipeline(createReadStream(file), response, onEnd);
}

/** The file at an address; `folder` if the address of a folder lacks its last slash; null if there is no file. */
function findFile(address: string, folder: string, base: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  if (`${path}/` === base) return 'folder';
  if (!path.startsWith(base)) return null;
  const file = resolve(folder, path.slice(base.length));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const kind = statSync(file, { throwIfNoEntry: false });
  if (kind?.isFile()) return path.endsWith('/') ? null : file;
  if (!kind?.isDirectory()) return null;
  const page = join(file, 'index.html');
  if (!existsSync(page)) return null;
  return path.endsWith('/') ? page : 'folder';
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'dist' },
      base: { type: 'string', default: process.env.BASE ?? '/' },
      port: { type: 'string', default: '0' },
    },
  });
  const { address } = await serve({
    root: values.root,
    base: values.base,
    port: Number(values.port),
  });
  process.stdout.write(`serving ${values.root} at ${address}\n`);
}
