import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

const pages = globSync('dist/**/*.html');
const documents = new Map(
  pages.map((file) => [file, parseHTML(readFileSync(file, 'utf8')).document] as const),
);

/** The file that a static host serves for an address on the site. */
function fileOf(address: string): string {
  const path = `dist${decodeURI(address)}`;
  return existsSync(path) && statSync(path).isDirectory()
    ? `${path}/index.html`.replace('//', '/')
    : path;
}

describe.each(pages)('%s', (file) => {
  const document = documents.get(file) ?? parseHTML('').document;
  const own = `/${file.replace(/^dist\//, '').replace(/index\.html$/, '')}`;

  it('has no broken links', () => {
    const broken = [...document.querySelectorAll('[href], [src], [srcset]')].flatMap((element) => {
      const address =
        element.getAttribute('href') ??
        element.getAttribute('src') ??
        element.getAttribute('srcset') ??
        '';
      const url = new URL(address, `http://site.test${own}`);
      if (url.host !== 'site.test') return [];
      const target = fileOf(url.pathname);
      if (!existsSync(target)) return [`${address}: no file`];
      if (url.hash === '' || !target.endsWith('.html')) return [];
      const there = documents.get(target)?.getElementById(decodeURIComponent(url.hash.slice(1)));
      return there ? [] : [`${address}: no such id`];
    });
    expect(broken).toEqual([]);
  });

  it('loads nothing from other origins', () => {
    const fetched = [
      ...document.querySelectorAll('link[href], script[src], img[src], source[srcset]'),
    ];
    expect(fetched.length).toBeGreaterThan(0);
    for (const element of fetched) {
      const address =
        element.getAttribute('href') ??
        element.getAttribute('src') ??
        element.getAttribute('srcset') ??
        '';
      expect(address).toMatch(/^\/(?!\/)/);
    }
  });
});
