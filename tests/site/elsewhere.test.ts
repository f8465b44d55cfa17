import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../tools/serve.ts';
import { loadStory } from '../../src/story/load-story.ts';
import { base, origin, otherScripts, siteElsewhere, translation } from '../site-elsewhere.ts';
import { found } from '../unit/found.ts';

const steps = found(
  loadStory(process.cwd()).languages.get('en'),
  'the story in English',
).chapters.flatMap((chapter) => chapter.steps.map(({ id }) => id));

let site: Served;

async function textAt(path: string): Promise<string> {
  const answer = await fetch(new URL(path, site.address));
  expect(answer.status, path).toBe(200);
  return answer.text();
}

async function documentAt(path: string): Promise<Document> {
  return parseHTML(await textAt(path)).document;
}

/**
 * Everything a page links to or fetches, as absolute addresses without fragments. Read from the text: there are hundreds of
 * pages, and parsing each takes minutes.
 */
function addressesIn(html: string, page: string): string[] {
  return [...html.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g)].map(([, address = '']) => {
    const url = new URL(address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), page);
    url.hash = '';
    return url.href;
  });
}

/** The addresses that a style sheet loads. */
function addressesInStyles(styles: string, sheet: string): string[] {
  return [...styles.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(
    ([, address]) => new URL(address ?? '', sheet).href,
  );
}

/** What a page links to, and what it and the styles in it load. */
function addressesOfPage(html: string, page: string): string[] {
  const styles = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, text = '']) => text);
  return [...addressesIn(html, page), ...addressesInStyles(styles.join(''), page)];
}

beforeAll(async () => {
  site = await serve({ root: await siteElsewhere(), base });
});

afterAll(async () => {
  await site.close();
});

describe('built under another base path', () => {
  it('has every page and file that any page links to, and links to nothing outside its path', async () => {
    const own = new URL(site.address);
    const seen = new Set<string>();
    const waiting = [site.address];
    const missing: string[] = [];
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      if (seen.has(page)) continue;
      seen.add(page);
      const answer = await fetch(page);
      const type = answer.headers.get('content-type') ?? '';
      const text = await answer.text();
      if (!answer.ok) missing.push(page);
      const next = type.startsWith('text/html')
        ? addressesOfPage(text, page)
        : type.startsWith('text/css')
          ? addressesInStyles(text, page)
          : [];
      waiting.push(...next.filter((address) => new URL(address).host === own.host));
    }
    expect(missing).toEqual([]);
    const outside = [...seen].filter((address) => !new URL(address).pathname.startsWith(base));
    expect(outside).toEqual([]);
    expect([...seen].filter((address) => address.endsWith('.woff2')).length).toBeGreaterThan(0);
    const stills = [...seen].filter((address) => /\/stills\/.*\.svg$/.test(address));
    // A wide and a narrow picture of every step, in two languages.
    expect(stills).toHaveLength(steps.length * 2 * 2);
  });
});

describe('built for a known address', () => {
  it.each(['', 'fi/', 'chapters/the-count/', 'fi/chapters/the-count/', 'sources/'])(
    'has the canonical address of /%s',
    async (page) => {
      const canonical = (await documentAt(`./${page}`)).querySelectorAll('link[rel="canonical"]');
      expect([...canonical].map((link) => link.getAttribute('href'))).toEqual([
        `${origin}${base}${page}`,
      ]);
    },
  );
});

describe('built in a second language', () => {
  it('has the words of the second language in a folder of its own', async () => {
    const document = await documentAt('fi/');
    expect(document.documentElement.getAttribute('lang')).toBe('fi');
    expect(document.body.textContent).toContain('Tarinan luvut');
    const { textContent } = (await documentAt('fi/chapters/the-count/')).body;
    expect(textContent).toContain('Aloita tästä, ');
    expect(textContent).not.toContain('Begin in');
  });

  it('has the direction of its language, in the page and in the manifest', async () => {
    for (const [path, direction] of [
      ['./', 'ltr'],
      ['fi/', 'rtl'],
      ['fi/chapters/the-count/', 'rtl'],
    ] as const) {
      const page = await documentAt(path);
      expect(page.documentElement.getAttribute('dir'), path).toBe(direction);
      const link = found(page.querySelector('link[rel="manifest"]'), 'the manifest');
      const manifest = await fetch(new URL(link.getAttribute('href') ?? '', site.address));
      expect(await manifest.json(), path).toMatchObject({ dir: direction });
    }
  });

  it('formats dates in the second language', async () => {
    expect((await documentAt('fi/')).body.textContent).toContain('16. tammikuuta 2020');
    expect((await documentAt('./')).body.textContent).toContain('16 January 2020');
  });

  it('has the same steps, and links between the languages', async () => {
    const english = await documentAt('./');
    const finnish = await documentAt('fi/');
    const stepsOf = (document: Document) =>
      [...document.querySelectorAll('[data-step].step')].map((step) => step.id);
    expect(stepsOf(english)).toEqual(steps);
    expect(stepsOf(finnish)).toEqual(steps);
    const choice = (document: Document) =>
      [...document.querySelectorAll('#view a[hreflang]')].map((link) => [
        link.getAttribute('href'),
        link.textContent.trim(),
      ]);
    const chapter = await documentAt('fi/chapters/the-count/');
    expect(stepsOf(chapter)).toEqual(stepsOf(await documentAt('chapters/the-count/')));
    expect(choice(chapter)).toEqual([[`${base}chapters/the-count/`, 'English']]);
    expect(choice(english)).toEqual([[`${base}fi/`, 'Suomi']]);
    expect(choice(finnish)).toEqual([[base, 'English']]);
  });

  it('shows a quotation in the language it was recorded in, and its translation, labelled', async () => {
    const document = await documentAt('fi/');
    const shown = [...document.querySelectorAll('.step')].filter((step) =>
      step.textContent.includes(translation),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown[0]?.textContent).toContain(`In English: “${translation}”`);
    expect(shown[0]?.querySelector('[lang="en"]')).not.toBeNull();
    expect((await documentAt('./')).body.textContent).not.toContain(translation);
  });

  it('loads fonts for its scripts, which the first language does not', async () => {
    const fontsOf = async (path: string) =>
      addressesOfPage(await textAt(path), new URL(path, site.address).href)
        .map((address) => /([a-z.-]+)\.[^.]+\.woff2$/.exec(address)?.[1] ?? '')
        .filter((name) => /cyrillic|latin-ext/.test(name) && name !== 'literata-names-cyrillic');
    expect(new Set(await fontsOf('./'))).toEqual(new Set());
    expect(new Set(await fontsOf('fi/'))).toEqual(
      new Set(
        ['literata-text', 'literata-head', 'literata-italic', 'commissioner'].flatMap((face) => [
          `${face}.cyrillic`,
          `${face}.latin-ext`,
        ]),
      ),
    );
  });

  it('draws the letters of its scripts in its pictures', async () => {
    const outlines = JSON.parse(
      readFileSync('test-results/elsewhere/.generated/letter-outlines.json', 'utf8'),
    ) as Record<string, Record<string, string>>;
    const pictures = [...(await documentAt('fi/')).querySelectorAll('img[src*="stills"]')].map(
      (image) => image.getAttribute('src') ?? '',
    );
    const drawn = await Promise.all(
      pictures.map(async (src) => (await fetch(new URL(src, site.address))).text()),
    );
    const letters = Object.values(otherScripts)
      .join('')
      .replace(/[\s:?,]/g, '');
    for (const letter of letters) {
      const shapes = Object.values(outlines).flatMap((face) => face[letter] ?? []);
      expect(shapes.length, letter).toBeGreaterThan(0);
      expect(
        drawn.some((svg) => shapes.some((shape) => svg.includes(shape))),
        letter,
      ).toBe(true);
    }
  });

  it('stores on a device the files of its language and those of none', async () => {
    const stored = async (path: string) => await (await fetch(new URL(path, site.address))).text();
    const [english, finnish] = [await stored('sw.js'), await stored('fi/sw.js')];
    expect(english).toContain('`chapters/the-count/`');
    // Only among the addresses: a hash may hold the same letters.
    const addresses = [...english.matchAll(/url:`([^`]+)`/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => address?.split('/').includes('fi'))).toEqual([]);
    expect(finnish).toContain('`chapters/the-count/`');
    expect(finnish).not.toContain('`../chapters/');
    expect(finnish).toContain('`../stills/fi/');
    expect(finnish).not.toContain('`../stills/en/');
    expect(finnish).toMatch(/`\.\.\/assets\/commissioner\.[^.]+\.woff2`/);
  });
});
