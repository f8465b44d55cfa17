import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { IdsLock } from '../../src/schema/shipped.ts';
import { loadStory } from '../../src/story/load-story.ts';
import { figureNames, stepsWithFigure } from '../../src/story/output/figure-uses.ts';
import { found } from '../unit/found.ts';

const page = (name: string) => parseHTML(readFileSync(`dist/${name}/index.html`, 'utf8')).document;
const edition = found(loadStory(process.cwd()).languages.get('en'), 'the story in English');
const { chapters, interface: words } = edition;
const steps = chapters.flatMap((chapter) => chapter.steps);
const pages = new Map(steps.map(({ id }) => [id, page(`steps/${id}`)] as const));

const hrefs = (document: Document | Element, selector: string) =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
const textOf = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const metaOf = (document: Document, name: string) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';

it('answers at every address that has ever shipped', () => {
  const lock = parse(readFileSync('content/ids.lock.yaml', 'utf8')) as IdsLock;
  const addresses = [
    ...Object.keys(lock.steps).map((id) => `steps/${id}`),
    ...lock.chapters.map((id) => `chapters/${id}`),
    ...lock.figures.map((id) => `figures/${id}`),
    ...lock.datasets.map((id) => `data/${id}`),
  ];
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.filter((address) => !existsSync(`dist/${address}/index.html`))).toEqual([]);
});

describe('the pages of the steps', () => {
  const story = parseHTML(readFileSync('dist/index.html', 'utf8')).document;

  it('each have a title and a description of their own, no longer than a search engine shows', () => {
    const documents = [...pages.values()];
    const titles = documents.map((document) => textOf(document.querySelector('title')));
    const descriptions = documents.map((document) => metaOf(document, 'description'));
    expect(new Set(titles).size).toBe(steps.length);
    expect(new Set(descriptions).size).toBe(steps.length);
    for (const title of titles) expect(title.length, title).toBeLessThanOrEqual(70);
    for (const description of descriptions) {
      expect(description.length, description).toBeLessThanOrEqual(160);
      expect(description.length, description).toBeGreaterThanOrEqual(50);
    }
  });

  it('have what the story has: dateline, words, what became known later, picture and sources', () => {
    for (const [id, document] of pages) {
      const own = [...document.querySelectorAll('.step')];
      expect(own.map((step) => step.id)).toEqual([id]);
      const there = found(story.getElementById(id), id);
      const [here] = own;
      for (const part of ['.dateline', '.prose', '.later']) {
        expect(textOf(here?.querySelector(part) ?? null), `${id} ${part}`).toBe(
          textOf(there.querySelector(part)),
        );
      }
      const pictures = (step: Element | undefined) =>
        [...(step?.querySelectorAll('[data-still] :is(source, img)') ?? [])].map(
          (one) => one.getAttribute('srcset') ?? one.getAttribute('src'),
        );
      expect(pictures(here)).toEqual(pictures(there));
      expect(here && hrefs(here, '.notes a')).toEqual(hrefs(there, '.notes a'));
      expect(here?.querySelector('.notes')?.hasAttribute('open'), id).toBe(true);
    }
  });

  it('have one title, the step’s, above everything else', () => {
    for (const { id, title } of steps) {
      const headings = [...found(pages.get(id), id).querySelectorAll('h1')].map(textOf);
      expect(headings, id).toEqual([title]);
    }
  });

  it('lead to the step in the story, to its chapter, and to the steps before and after it', () => {
    steps.forEach(({ id, chapter }, at) => {
      const document = found(pages.get(id), id);
      expect(hrefs(document, 'main .way-in')).toEqual([`/#${id}`]);
      expect(hrefs(document, '.part-of a')).toEqual(['/', `/chapters/${chapter}/`]);
      const around = [steps[at - 1], steps[at + 1]].flatMap((one) =>
        one ? [`/steps/${one.id}/`] : [],
      );
      expect(hrefs(document, '.ways .way')).toEqual(around);
    });
  });

  it('lead to the page of their figure, where they have one', () => {
    for (const { id, scene } of steps) {
      const goal = scene.figure === null ? [] : [`/figures/${scene.figure.name}/`];
      expect(hrefs(found(pages.get(id), id), '.all-states a'), id).toEqual(goal);
    }
  });
});

describe.each(figureNames)('the page of the figure %s', (name) => {
  const document = page(`figures/${name}`);
  const own = stepsWithFigure(edition, name);

  it('has a title and a description of its own', () => {
    const { title, about } = edition.words.figures.get(name);
    expect(textOf(document.querySelector('h1'))).toBe(title);
    expect(textOf(document.querySelector('title'))).toBe(`${title} · ${words.site.name}`);
    expect(metaOf(document, 'description')).toBe(about);
  });

  it('has each of its states, with links to the step’s page and into the story', () => {
    const states = [...document.querySelectorAll('.state')];
    expect(states.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    for (const state of states) {
      expect(hrefs(state, 'a')).toEqual([`/steps/${state.id}/`, `/#${state.id}`]);
      const [picture] = state.querySelectorAll('[data-still] img');
      expect(picture?.getAttribute('src')).toBe(`/stills/en/${state.id}-narrow.svg`);
      expect(picture?.getAttribute('alt')).not.toBe('');
    }
  });

  it('leads to its data and to its sources', () => {
    const sets = hrefs(document, '.records a');
    expect(sets.length).toBeGreaterThan(0);
    for (const address of sets) {
      const set = found(address, 'the address of a data set');
      expect(set).toMatch(/^\/data\/[a-z_]+\/$/);
      expect(hrefs(page(set.slice(1, -1)), '.records a'), set).toContain(`/figures/${name}/`);
    }
    const sources = hrefs(document, '.notes a');
    const text = textOf(document.querySelector('main'));
    expect(text.includes(words.figure_page.sources_in_rows)).toBe(sources.length === 0);
    for (const address of sources) expect(address).toMatch(/^\/sources\/#/);
  });
});

it('says on the page of changes since when they are listed, and that there are none while there are none', () => {
  const text = textOf(page('changes').querySelector('main'));
  expect(text).toContain('29 November 2026');
  const listed = page('changes').querySelectorAll('.records > li').length;
  expect(text.includes(words.changes_page.none)).toBe(listed === 0);
});

it('invents nothing that needs the site’s origin, which this build does not know', () => {
  expect(existsSync('dist/sitemap.xml')).toBe(false);
  expect(existsSync('dist/changes/feed.xml')).toBe(false);
  expect(readFileSync('dist/robots.txt', 'utf8')).not.toContain('Sitemap');
  for (const file of globSync('dist/**/*.html')) {
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const made = document.querySelectorAll(
      'link[rel="canonical"], meta[property], meta[name^="twitter:"], meta[name^="citation_"], [type="application/ld+json"]',
    );
    expect(made, file).toHaveLength(0);
  }
});
