import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { headersFile } from './publishing/headers-file.ts';
import { hostRules } from './publishing/host-rules.ts';
import { nginxConf } from './publishing/nginx-conf.ts';
import { zipOfSite } from './publishing/site-zip.ts';
import { BuiltSite } from './weight/built-site.ts';

/*
 * npm run publish:files: writes what hosts need besides the built site, and the whole site as one file to keep. Its base path
 * is BASE, as for the build; the folder below which nginx finds it is NGINX_ROOT.
 */

const say = (line: string) => process.stdout.write(`${line}\n`);
const inner = (process.env.BASE ?? '/').replace(/^\/+|\/+$/g, '');
const base = inner === '' ? '/' : `/${inner}/`;

if (existsSync('dist/index.html')) {
  const site = new BuiltSite('dist', base);
  const files = site.files().filter((file) => file !== '_headers');
  const rules = hostRules(files);
  mkdirSync('publish', { recursive: true });
  writeFileSync('dist/_headers', headersFile(rules, base));
  writeFileSync('publish/nginx.conf', nginxConf(rules, base, process.env.NGINX_ROOT ?? '/var/www'));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(site.read('data/datapackage.json')));
  const archive = `publish/four-capitals-${version}.zip`;
  writeFileSync(archive, zipOfSite('dist', site.files()));
  say(
    'dist/_headers: for Netlify and Cloudflare Pages, which read it at the root of what is published',
  );
  say('publish/nginx.conf: for nginx, to be included in a server block');
  say(
    `${archive}: the whole site as it was built, with _headers, to be kept or unpacked elsewhere`,
  );
} else {
  say('There is no built site yet. Build it first: npm run build');
  process.exitCode = 1;
}
