import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostRules } from '../publishing/host-rules.ts';
import { nginxConf } from '../publishing/nginx-conf.ts';
import { BuiltSite } from '../weight/built-site.ts';

/** A running nginx. */
interface Nginx {
  /** The address of the site's first page. */
  address: string;
  stop: () => Promise<void>;
}

/** Serves a built site by nginx with the configuration that is written for it. Throws what nginx says if it does not start. */
export async function startNginx(nginx: string, site: string, base: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'four-capitals-nginx-'));
  const root = join(folder, 'root');
  const place = join(root, base);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(site), place.replace(/\/$/, ''), 'junction');
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    configuration(
      folder,
      port,
      nginxConf(hostRules(new BuiltSite(site, base).files()), base, root),
    ),
  );
  const started = spawn(nginx, ['-p', folder, '-e', join(folder, 'error.log'), '-c', config]);
  let said = '';
  started.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((done) => {
    started.on('close', () => {
      done();
    });
  });
  const address = `http://localhost:${String(port)}${base}`;
  const stop = async () => {
    started.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  while (!(await answers(address))) {
    if (started.exitCode !== null) throw new Error(said);
    await sleep(50);
  }
  return { address, stop };
}

/** All that nginx needs besides the part that belongs into a server block. */
function configuration(folder: string, port: number, ours: string): string {
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `daemon off;
${user}
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  server {
    listen ${String(port)};
    ${ours}
  }
}
`;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        found(port);
      });
    });
  });
}
