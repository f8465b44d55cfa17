import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { headersFile } from '../../tools/publishing/headers-file.ts';
import { EVERYWHERE, hostRules } from '../../tools/publishing/host-rules.ts';
import { nginxConf } from '../../tools/publishing/nginx-conf.ts';
import { zipOfSite } from '../../tools/publishing/site-zip.ts';

const files = [
  'index.html',
  '404.html',
  'sw.js',
  'assets/page.1a2b3c.js',
  'steps/why-here/index.html',
  'data/index.html',
  'embed/host.js',
  'embed/chapters/photograph/index.html',
  'fi/index.html',
  'fi/steps/why-here/index.html',
  'fi/embed/chapters/photograph/index.html',
];
const rules = hostRules(files);
const ruleOf = (path: string) => rules.find((rule) => rule.path === path)?.headers;

/** The rules under which an address falls, as hosts read them. */
const rulesFor = (address: string) =>
  rules.filter(({ path }) =>
    path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
  );

describe('the rules for hosts', () => {
  it('are one for each file and for each page by its address', () => {
    const addresses = files.flatMap((file) => [file, file.replace(/index\.html$/, '')]);
    for (const address of addresses) expect(rulesFor(address), address).toHaveLength(1);
  });

  it('let every site frame the embeds, in every language, and nothing else', () => {
    const framed = rules.filter(
      ({ headers }) => headers['Content-Security-Policy'] === 'frame-ancestors *',
    );
    expect(framed.map(({ path }) => path)).toEqual(['embed/*', 'fi/embed/*']);
    for (const path of ['', 'index.html', 'steps/*', 'fi/', 'fi/steps/*', 'data/*']) {
      expect(ruleOf(path)?.['Content-Security-Policy'], path).toBe("frame-ancestors 'self'");
    }
  });

  it('let only files that never change be kept for ever', () => {
    const kept = rules.filter(({ headers }) => headers['Cache-Control']?.includes('immutable'));
    expect(kept.map(({ path }) => path)).toEqual(['assets/*']);
    expect(ruleOf('sw.js')?.['Cache-Control']).toBe('no-cache');
  });
});

it('stand in _headers under the base path, no header twice for one file', () => {
  const text = headersFile(rules, '/talks/');
  expect(text).toMatch(/^\/talks\/\*\n {2}X-Content-Type-Options: nosniff\n/);
  expect(text).toContain('\n/talks/embed/*\n  Cache-Control: no-cache\n');
  expect(text).toContain('\n/talks/\n  Cache-Control: no-cache\n');
  const names = Object.keys(EVERYWHERE);
  for (const { headers } of rules) {
    expect(Object.keys(headers).filter((name) => names.includes(name))).toEqual([]);
  }
});

it('stand in the configuration of nginx, where each location has all of its headers', () => {
  const text = nginxConf(rules, '/talks/', '/srv');
  expect(text).toContain('root /srv;');
  expect(text).toContain('error_page 404 /talks/404.html;');
  const locations = text.match(/location [^{]*\{[^}]*\}/g) ?? [];
  expect(locations).toHaveLength(rules.length);
  for (const location of locations) {
    for (const name of Object.keys(EVERYWHERE)) expect(location).toContain(`add_header ${name} `);
  }
  expect(text).toContain('location /talks/embed/ {');
  expect(text).toContain('location = /talks/ {');
});

describe('a site as a zip', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `What is in ${file}. `.repeat(50));
    }
  });

  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  it('has every file at its place', () => {
    const unpacked = unzipSync(zipOfSite(folder, files));
    expect(Object.keys(unpacked)).toEqual([...files].sort());
    for (const file of files) {
      expect(strFromU8(unpacked[file] ?? new Uint8Array())).toBe(`What is in ${file}. `.repeat(50));
    }
  });

  it('is the same bytes for the same files, in any order and at any time', () => {
    const first = zipOfSite(folder, files);
    for (const file of files) utimesSync(join(folder, file), 1e9, 1e9);
    vi.setSystemTime('2031-05-04');
    expect(zipOfSite(folder, [...files].reverse())).toEqual(first);
    writeFileSync(join(folder, 'index.html'), 'Something else.');
    expect(zipOfSite(folder, files)).not.toEqual(first);
  });
});
