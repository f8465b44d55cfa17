import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chapterEmbed, figureEmbed } from '../../src/components/addresses.ts';
import { editionIn } from '../../src/story/current-story.ts';
import { FRAMED_ANYWHERE } from '../../src/story/output/embed-code.ts';
import { figureOf } from '../../src/story/output/figure-uses.ts';
import { EMBED, HOST_SCRIPT } from '../../tools/weight/budgets.ts';
import { BuiltSite } from '../../tools/weight/built-site.ts';
import { firstScreen } from '../../tools/weight/first-screen.ts';
import { found } from '../unit/found.ts';

const site = new BuiltSite('dist', '/');
const edition = editionIn('en');
const { site: siteWords } = edition.interface;
const steps = [...edition.steps.values()];
const figures = steps.map((step) => ({
  step,
  file: `${figureEmbed(figureOf(step), step.id)}/index.html`,
}));
const chapters = edition.chapters.map((chapter) => ({
  chapter,
  file: `${chapterEmbed(chapter.id)}/index.html`,
}));
const all = [...figures, ...chapters].map(({ file }) => file);
const documentIn = (file: string) => parseHTML(site.read(file)).document;
const attributes = (root: ParentNode, selector: string, name: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.getAttribute(name));
const textOf = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

it('has a page for every state of every figure, for every chapter, and no other', () => {
  const pages = site.files().filter((file) => /(^|\/)embed\/.*\.html$/.test(file));
  expect(pages.sort()).toEqual([...all].sort());
});

it('lets any site frame these, and nothing else', () => {
  const framed = site.files().filter((file) => FRAMED_ANYWHERE.test(file));
  expect(framed.filter((file) => file.endsWith('.html')).sort()).toEqual([...all].sort());
  expect(framed.every((file) => file.startsWith('embed/'))).toBe(true);
  expect(FRAMED_ANYWHERE.test('fi/embed/chapters/photograph/')).toBe(true);
  for (const page of ['', 'chapters/photograph/', 'steps/embed/', 'data/embed/index.html'])
    expect(FRAMED_ANYWHERE.test(page)).toBe(false);
});

describe.each(all)('%s', (file) => {
  const document = documentIn(file);

  it('is nothing to find by itself, and opens its links in the whole window', () => {
    expect(attributes(document, 'meta[name="robots"]', 'content')).toEqual(['noindex']);
    expect(attributes(document, 'meta[name="color-scheme"]', 'content')).toEqual(['light dark']);
    expect(attributes(document, 'base', 'target')).toEqual(['_top']);
    expect(attributes(document, 'a[href^="#"]', 'href')).toEqual([]);
  });

  it('needs no module, no worker and no manifest, and takes the focus from nobody', () => {
    expect(attributes(document, 'script[src], script[type], link[rel="manifest"]', 'type')).toEqual(
      [],
    );
    expect(document.querySelectorAll('[autofocus], [tabindex]')).toHaveLength(0);
  });

  it('is light before its reader does anything', () => {
    const loaded = [...firstScreen(site, file).keys()];
    expect(loaded.some((one) => one.endsWith('.svg'))).toBe(true);
    const weight = loaded.reduce((sum, one) => sum + site.weigh(one), 0);
    expect(weight).toBeLessThanOrEqual(EMBED);
  });
});

describe.each(figures)('the embed of $step.id', ({ step, file }) => {
  const document = documentIn(file);
  const figure = figureOf(step);

  it('has title, picture, sources, licence, and links to the step and the data', () => {
    expect(textOf(document.querySelector('h1'))).toBe(step.title);
    expect(textOf(document.querySelector('title'))).toBe(`${step.title} · ${siteWords.name}`);
    expect(document.querySelectorAll('h1, h2')).toHaveLength(1);
    const pictures = [...document.querySelectorAll('picture source, picture img')].map(
      (one) => one.getAttribute('srcset') ?? one.getAttribute('src'),
    );
    expect(pictures).toEqual([
      `/stills/en/${step.id}-wide.svg`,
      `/embed/figures/${figure}/${step.id}/picture.svg`,
      `/stills/en/${step.id}-narrow.svg`,
    ]);
    for (const picture of pictures) expect(existsSync(`dist${String(picture)}`)).toBe(true);
    const [alt] = attributes(document, 'picture img', 'alt');
    expect(alt).toBe(
      attributes(documentIn(`steps/${step.id}/index.html`), '[data-still] img', 'alt')[0],
    );
    expect(textOf(document.querySelector('.embed-credit p'))).toMatch(/^Sources: ./);
    expect(attributes(document, 'a', 'href')).toEqual([
      `/steps/${step.id}/`,
      'https://creativecommons.org/licenses/by/4.0/',
      `/figures/${figure}/${step.id}.csv`,
    ]);
    expect(textOf(document.querySelector('.embed-credit')).includes('Natural Earth')).toBe(
      figure === 'map',
    );
  });
});

describe.each(chapters)('the embed of the chapter $chapter.id', ({ chapter, file }) => {
  const document = documentIn(file);

  it('has all its steps with their words, the first of them shown without script', () => {
    expect(textOf(document.querySelector('h1'))).toBe(chapter.title);
    expect(attributes(document, '[data-embed-step]', 'data-embed-step')).toEqual(
      chapter.steps.map(({ id }) => id),
    );
    chapter.steps.forEach(({ id, title }, index) => {
      const step = found(document.querySelector(`[data-embed-step="${id}"]`), id);
      expect(textOf(step.querySelector('h2'))).toBe(title);
      expect(attributes(step, 'img', 'loading')).toEqual([index === 0 ? null : 'lazy']);
      const there = documentIn(`steps/${id}/index.html`);
      expect(textOf(step.querySelector('.prose'))).toBe(textOf(there.querySelector('.prose')));
      expect(attributes(step, 'a[data-story]', 'href')).toEqual([`/steps/${id}/`]);
    });
    expect(attributes(document, 'noscript a', 'href')).toEqual([`/chapters/${chapter.id}/`]);
  });
});

it('has a script for other sites that is small and reads nothing of theirs', () => {
  expect(site.weigh('embed/host.js')).toBeLessThanOrEqual(HOST_SCRIPT);
  const script = readFileSync('dist/embed/host.js', 'utf8');
  expect(script).not.toMatch(/localStorage|cookie|fetch\(|XMLHttpRequest|import\(/);
});
