import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { editionIn } from '../../src/story/current-story.ts';
import { figureNames } from '../../src/story/output/figure-uses.ts';
import { base, origin, siteElsewhere } from '../site-elsewhere.ts';
import { found } from '../unit/found.ts';

const LANGUAGES = 2;
const site = `${origin}${base}`;

let folder = '';
/** By its path below the site's, the address of the answer that each page names. */
let discovered = new Map<string, string>();

beforeAll(async () => {
  folder = await siteElsewhere();
  const pages = globSync('**/*.html', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  discovered = new Map(
    pages.flatMap((file) => {
      const html = readFileSync(`${folder}/${file}`, 'utf8');
      // Parsing hundreds of pages takes long.
      const [link = ''] = /<link[^>]+application\/json\+oembed[^>]*>/.exec(html) ?? [];
      const address = /href="([^"]+)"/.exec(link)?.[1];
      const isAlias = html.includes('http-equiv="refresh"');
      return address === undefined || isAlias ? [] : [[file.replace(/index\.html$/, ''), address]];
    }),
  );
});

/** The path of an address on the site. */
function pathOf(address: string): string {
  expect(address.startsWith(site), address).toBe(true);
  return address.slice(site.length);
}

const answerAt = (address: string) =>
  JSON.parse(readFileSync(`${folder}/${pathOf(address)}`, 'utf8')) as Record<string, unknown>;

/** The frame in an answer's HTML, which is all of it. */
function frameIn(html: string): Map<string, string> {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  expect([...document.body.children].map(({ localName }) => localName)).toEqual(['iframe']);
  const frame = found(document.querySelector('iframe'), 'the frame');
  return new Map([...frame.attributes].map(({ name, value }) => [name, value]));
}

const isEmbed = (path: string) => /^(fi\/)?embed\//.test(path);

describe('oEmbed', () => {
  it('is found from the pages of all steps, chapters and figures, and from all embeds', () => {
    const { chapters, steps } = editionIn('en');
    const pages = [...discovered.keys()].filter((path) => !isEmbed(path));
    const embeds = [...discovered.keys()].filter(isEmbed);
    const parts = steps.size + chapters.length;
    expect(pages).toHaveLength(LANGUAGES * (parts + figureNames.length));
    // An id that has moved keeps its embed as well: one step and one chapter have here.
    expect(embeds).toHaveLength(LANGUAGES * (parts + 2));
    const kinds = new Set(pages.map((path) => path.replace(/^fi\//, '').split('/')[0]));
    expect([...kinds].sort()).toEqual(['chapters', 'figures', 'steps']);
  });

  it('says all that it must, with addresses that exist', async () => {
    for (const address of new Set(discovered.values())) {
      const answer = answerAt(address);
      const isFinnish = pathOf(address).startsWith('fi/');
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        author_name: 'Four Capitals',
        provider_name: 'Four Capitals',
        provider_url: isFinnish ? `${site}fi/` : site,
        cache_age: 86_400,
      });
      const card = `${folder}/${pathOf(String(answer.thumbnail_url))}`;
      const { width, height } = await sharp(card).metadata();
      expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([width, height]);
      const frame = frameIn(String(answer.html));
      expect([...frame.keys()].sort()).toEqual(
        ['src', 'width', 'height', 'title', 'frameborder', 'scrolling'].sort(),
      );
      expect(frame.get('width')).toBe(String(answer.width));
      expect(frame.get('height')).toBe(String(answer.height));
      expect(frame.get('title')).toBe(`${String(answer.title)} · Four Capitals`);
      const embed = pathOf(found(frame.get('src'), 'the address of the embed'));
      expect(isEmbed(embed), embed).toBe(true);
      expect(existsSync(`${folder}/${embed}index.html`), embed).toBe(true);
    }
  });

  it('gives a page the embed that is found from it, and an embed its own', () => {
    for (const [path, address] of discovered) {
      const embed = pathOf(found(frameIn(String(answerAt(address).html)).get('src'), path));
      if (!isEmbed(path)) {
        expect(pathOf(address)).toBe(`${path}oembed.json`);
        // A figure's page stands for the last of its states, which is a step's.
        if (!path.includes('figures/')) expect(discovered.get(embed), path).toBe(address);
      } else if (!path.includes('/old-')) expect(embed).toBe(path);
    }
  });

  it('leads from every embed to a page that search engines list instead', () => {
    for (const path of [...discovered.keys()].filter(isEmbed)) {
      const { document } = parseHTML(readFileSync(`${folder}/${path}index.html`, 'utf8'));
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
      expect(pathOf(canonical)).toMatch(/^(fi\/)?(steps|chapters)\//);
      expect(existsSync(`${folder}/${pathOf(canonical)}index.html`)).toBe(true);
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
        'noindex',
      );
    }
  });
});

it('is written only where the origin of the site is known', () => {
  expect(globSync('dist/**/oembed.json')).toEqual([]);
  const pages = globSync('dist/{steps,embed}/**/*.html');
  expect(pages.length).toBeGreaterThan(100);
  for (const file of pages)
    expect(readFileSync(file, 'utf8').includes('json+oembed'), file).toBe(false);
});
