import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { LONGEST } from '../../src/metadata/link-preview.ts';
import { FRAMED_ANYWHERE } from '../../src/story/output/embed-code.ts';
import { base, changes, moved, origin, siteElsewhere } from '../site-elsewhere.ts';
import { found } from '../unit/found.ts';

/** What each kind of thing must say of itself, by Google's documentation and ours. */
const REQUIRED: Record<string, readonly string[]> = {
  Article: [
    'headline',
    'description',
    'url',
    'inLanguage',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'license',
  ],
  BreadcrumbList: ['itemListElement'],
  ImageObject: [
    'contentUrl',
    'license',
    'acquireLicensePage',
    'creditText',
    'creator',
    'copyrightNotice',
  ],
  Dataset: ['name', 'description', 'url', 'creator', 'distribution', 'variableMeasured'],
  DefinedTermSet: ['name', 'url', 'hasDefinedTerm'],
  LearningResource: [
    'name',
    'description',
    'url',
    'learningResourceType',
    'educationalLevel',
    'typicalAgeRange',
    'teaches',
    'audience',
    'interactivityType',
    'isAccessibleForFree',
    'license',
    'inLanguage',
  ],
};

/** The things that kinds of pages are about. */
const KINDS: readonly [page: RegExp, things: readonly string[]][] = [
  [/^$/, ['Article']],
  [/^(chapters|steps)\//, ['Article', 'BreadcrumbList']],
  [/^figures\//, ['ImageObject']],
  [/^data\/./, ['Dataset']],
  [/^glossary\/$/, ['DefinedTermSet']],
  [
    /^teach\/$|^teach\/(plans|documents|pictures|quiz)\/.|^teach\/(blueprint|role-play|warm-up)\/$/,
    ['LearningResource'],
  ],
];

interface Thing {
  '@type': string;
  [field: string]: unknown;
}

interface BuiltPage {
  /** Its address below the site's. */
  path: string;
  html: string;
  document: Document;
}

let folder = '';
let pages: BuiltPage[] = [];

beforeAll(async () => {
  folder = await siteElsewhere();
  pages = globSync('**/*.html', { cwd: folder }).map((file) => {
    const html = readFileSync(`${folder}/${file}`, 'utf8');
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    return { path, html, document: parseHTML(html).document };
  });
});

const site = `${origin}${base}`;
/** Without the folder of its language. */
const plain = (path: string) => path.replace(/^fi\//, '');
const attribute = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name) ?? null;
const canonicalOf = ({ document }: BuiltPage) =>
  attribute(document, 'link[rel="canonical"]', 'href');
const metaOf = ({ document }: BuiltPage, name: string) =>
  attribute(document, `meta[property="${name}"], meta[name="${name}"]`, 'content');
const pageAt = (path: string) =>
  found(
    pages.find((one) => one.path === path),
    path,
  );
const isAlias = ({ document }: BuiltPage) =>
  document.querySelector('meta[http-equiv="refresh"]') !== null;
const isUnlisted = (page: BuiltPage) =>
  isAlias(page) ||
  page.path === '404.html' ||
  plain(page.path) === 'presenter/' ||
  plain(page.path).startsWith('teach/keys/') ||
  FRAMED_ANYWHERE.test(page.path);
const thingsOf = ({ document }: BuiltPage) =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    ({ textContent }) => (JSON.parse(textContent) as { '@graph': Thing[] })['@graph'],
  );

describe('the tags for link previews', () => {
  it('are on every page that is something to link to, and on no other', () => {
    for (const page of pages) {
      const has = metaOf(page, 'og:title') !== null;
      expect(has, page.path).toBe(!isUnlisted(page));
      if (!has) continue;
      expect(metaOf(page, 'og:url'), page.path).toBe(canonicalOf(page));
      expect(canonicalOf(page)).toBe(`${site}${page.path}`);
      expect(metaOf(page, 'og:type')).toBe('article');
      expect(metaOf(page, 'og:site_name')).toBe('Four Capitals');
      expect(metaOf(page, 'og:locale')).toBe(page.path.startsWith('fi/') ? 'fi_FI' : 'en_GB');
    }
  });

  it('are as long as they are shown', () => {
    for (const page of pages.filter((one) => !isUnlisted(one))) {
      const [title = '', description = ''] = ['og:title', 'og:description'].map(
        (name) => metaOf(page, name) ?? '',
      );
      expect(title, page.path).not.toBe('');
      expect(title.length, page.path).toBeLessThanOrEqual(LONGEST.title);
      expect(description.length, page.path).toBeGreaterThan(20);
      expect(description.length, page.path).toBeLessThanOrEqual(LONGEST.description);
    }
  });

  it('have a picture with size and words, or none at all', () => {
    for (const page of pages) {
      const card = ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt'].map((name) =>
        metaOf(page, name),
      );
      expect(new Set(card.map((value) => value === null)).size, page.path).toBe(1);
      const kind = card[0] === null ? 'summary' : 'summary_large_image';
      if (!isUnlisted(page)) expect(metaOf(page, 'twitter:card'), page.path).toBe(kind);
    }
  });
});

describe('the tags for reference managers', () => {
  it('are on the story, and on the pages of chapters, steps, figures and data sets', () => {
    for (const page of pages) {
      const isCited =
        !isUnlisted(page) && /^$|^(chapters|steps|figures|data)\/./.test(plain(page.path));
      expect(metaOf(page, 'citation_title') !== null, page.path).toBe(isCited);
      if (!isCited) continue;
      expect(metaOf(page, 'citation_public_url')).toBe(canonicalOf(page));
      expect(metaOf(page, 'citation_author')).toBe('Four Capitals');
      expect(metaOf(page, 'citation_publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/);
      expect(metaOf(page, 'citation_language')).toBe(page.path.startsWith('fi/') ? 'fi' : 'en');
    }
  });
});

describe('structured data', () => {
  it('says of each page what it is about, and nothing of others', () => {
    for (const page of pages) {
      const [, wanted = []] = KINDS.find(([path]) => path.test(plain(page.path))) ?? [];
      const kinds = new Set(thingsOf(page).map((thing) => thing['@type']));
      expect([...kinds], page.path).toEqual(isUnlisted(page) ? [] : wanted);
    }
  });

  it('has all that each kind of thing must have', () => {
    for (const page of pages) {
      for (const thing of thingsOf(page)) {
        const required = found(REQUIRED[thing['@type']], thing['@type']);
        // Quotations belong to those who said them.
        const lacking = required.filter(
          (field) => thing[field] === undefined || thing[field] === '',
        );
        expect(lacking, page.path).toEqual([]);
      }
    }
  });

  it('says of plans how long they take and what they assess, and of quizzes what', () => {
    for (const page of pages.filter(({ path }) => /^teach\/(plans|quiz)\/./.test(plain(path)))) {
      const [lesson] = thingsOf(page);
      expect(lesson?.assesses, page.path).toBeTruthy();
      if (plain(page.path).startsWith('teach/plans/')) {
        expect(lesson?.timeRequired, page.path).toMatch(/^PT\d+M$/);
      }
    }
  });

  it('names only addresses on the site that exist, besides schemas and licences', () => {
    const files = new Set(globSync('**/*', { cwd: folder }));
    const broken = pages.flatMap((page) =>
      thingsOf(page).flatMap((thing) =>
        [...JSON.stringify(thing).matchAll(/"(https?:[^"]+)"/g)].flatMap(([, address = '']) => {
          if (/^https:\/\/(schema|creativecommons)\.org\//.test(address)) return [];
          if (!address.startsWith(site)) return [`${page.path}: ${address}`];
          const path = address.slice(site.length).replace(/#.*$/, '');
          const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
          return files.has(file) ? [] : [`${page.path}: ${address}`];
        }),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('is data: the policy allows no script besides the site’s own and the boot script', () => {
    for (const { path, html, document } of pages) {
      const policy = attribute(document, 'meta[http-equiv="Content-Security-Policy"]', 'content');
      const run = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
        ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
      expect(run, path).toHaveLength(1);
      expect(policy, path).toContain(`script-src 'self' ${run.join(' ')};`);
      expect(policy, path).toContain("default-src 'none'");
      for (const script of document.querySelectorAll('script[type]')) {
        expect(['module', 'application/json', 'application/ld+json'], path).toContain(
          script.getAttribute('type'),
        );
      }
    }
  });
});

describe('for search engines', () => {
  it('the sitemap has every page that is something to find, and robots.txt names it', () => {
    const listed = [
      ...readFileSync(`${folder}/sitemap.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
    ].map(([, address]) => address);
    const wanted = pages.filter((page) => !isUnlisted(page)).map(({ path }) => `${site}${path}`);
    expect(listed.sort()).toEqual(wanted.sort());
    expect(readFileSync(`${folder}/robots.txt`, 'utf8')).toContain(
      `\nSitemap: ${site}sitemap.xml\n`,
    );
  });
});

describe('an id that has moved', () => {
  const aliases = [
    ...Object.entries(moved.steps).map(([old, id]) => [`steps/${old}/`, `steps/${id}/`] as const),
    ...Object.entries(moved.chapters).map(
      ([old, id]) => [`chapters/${old}/`, `chapters/${id}/`] as const,
    ),
  ];

  it.each(
    aliases.flatMap(
      ([old, now]) =>
        [
          [old, now],
          [`fi/${old}`, `fi/${now}`],
        ] as const,
    ),
  )('%s leads to %s', (old, now) => {
    const page = pageAt(old);
    const refresh = attribute(page.document, 'meta[http-equiv="refresh"]', 'content');
    expect(refresh).toBe(`0; url=${base}${now}`);
    expect(canonicalOf(page)).toBe(`${site}${now}`);
    expect(attribute(page.document, 'main a', 'href')).toBe(`${base}${now}`);
    expect(existsSync(`${folder}/${now}index.html`)).toBe(true);
  });
});

describe('a change and a correction', () => {
  const { correction, reworded, step } = changes;

  it('are listed, newest first, and lead to the step’s page', () => {
    const { document } = pageAt('changes/');
    const entries = [...document.querySelectorAll('.records > li')];
    expect(entries.map(({ id }) => id)).toEqual(['correction-where', 'change-shorter']);
    const [first, second] = entries.map(({ textContent }) => textContent);
    expect(first).toContain('Correction, 2 December 2026');
    expect(first).toContain(correction.was);
    expect(first).toContain(correction.is);
    expect(second).toContain('Reworded, 1 December 2026');
    expect(second).toContain(reworded.why);
    for (const entry of entries) {
      expect(entry.querySelector('a')?.getAttribute('href')).toBe(`${base}steps/${step}/`);
    }
  });

  it('are told on the page of their step, and on no other step’s', () => {
    // In the story it is hidden until somebody asks what is new.
    const told = '.changed:not([hidden])';
    const telling = pages.filter(({ document }) => document.querySelector(told) !== null);
    expect(telling.map(({ path }) => path).sort()).toEqual([`fi/steps/${step}/`, `steps/${step}/`]);
    const text = pageAt(`steps/${step}/`).document.querySelector('.changed')?.textContent;
    expect(text).toContain(reworded.why);
    expect(text).toContain(correction.is);
  });

  it('are in the feed of each language, which the page of changes links', () => {
    for (const own of ['', 'fi/']) {
      const text = readFileSync(`${folder}/${own}changes/feed.xml`, 'utf8');
      const feed = parseHTML(text.replace(/^<\?xml[^>]*>/, '')).document;
      expect(feed.querySelector('id')?.textContent).toBe(`${site}${own}changes/`);
      expect(feed.querySelector('updated')?.textContent).toBe(`${correction.date}T00:00:00Z`);
      const ids = [...feed.querySelectorAll('entry id')].map(({ textContent }) => textContent);
      expect(ids).toEqual([
        `${site}${own}changes/#correction-where`,
        `${site}${own}changes/#change-shorter`,
      ]);
      expect(text).toContain(reworded.why);
      const { document } = pageAt(`${own}changes/`);
      const links = [...document.querySelectorAll('main a')].map((link) =>
        link.getAttribute('href'),
      );
      expect(links).toContain(`${base}${own}changes/feed.xml`);
    }
  });
});
