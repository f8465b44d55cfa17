import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import { found } from '../unit/found.ts';

const { content, languages } = loadStory(process.cwd());
const { words } = found(languages.get('en'), 'the story in English');
const labels = words.classroom.data;

const documentOf = (file: string) => parseHTML(readFileSync(file, 'utf8')).document;
const page = (name: string) => documentOf(`dist/${name}/index.html`);
const textOf = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const hrefs = (root: Document | Element, selector = 'a[href]') =>
  [...root.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
const slug = (id: string) => id.replaceAll('_', '-');

const files = globSync('dist/teach/**/*.html');
const keys = files.filter((file) => file.startsWith('dist/teach/keys/'));

describe('the page for teachers', () => {
  const front = page('teach');

  it('is reached from the cover, the end, the menu and the footer of the story', () => {
    const story = documentOf('dist/index.html');
    for (const from of ['.cover', '.ending', '#chapters', '.foot']) {
      expect(hrefs(found(story.querySelector(from), from)), from).toContain('/teach/');
    }
  });

  it('says for whom, how long, what students can do and what to print, before anything else', () => {
    const first = textOf(front.querySelector('main > section'));
    const { for_whom, how_long, question, can_do, to_print, ...ways } = labels.front;
    const { start, print_all, slides, documents } = ways;
    for (const part of [for_whom, how_long, question, ...can_do, to_print]) {
      expect(first).toContain(part);
    }
    const buttons = [...front.querySelectorAll('.front .way-in')].map(textOf);
    expect(buttons).toEqual(expect.arrayContaining([start, print_all, slides, documents]));
  });

  it('leads to every sheet', () => {
    const linked = hrefs(found(front.querySelector('main'), 'main'));
    const sheets = files
      .filter((file) => !keys.includes(file) && file !== 'dist/teach/index.html')
      .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''));
    expect(sheets.length).toBeGreaterThan(20);
    expect(sheets.filter((sheet) => !linked.includes(sheet))).toEqual([]);
  });
});

describe('the answer keys', () => {
  it('exist, say that they are public, and are not for search engines', () => {
    expect(keys.length).toBeGreaterThan(0);
    for (const file of keys) {
      const key = documentOf(file);
      const robots = key.querySelector('meta[name="robots"]')?.getAttribute('content');
      expect(robots, file).toBe('noindex');
    }
    expect(textOf(page('teach/keys/warm-up').querySelector('main'))).toContain(
      labels.warm_up.key_public,
    );
  });

  it('are linked from no page but from one another, nor found by search', () => {
    // Read from the text: there are hundreds of pages, and parsing each takes a minute.
    const linking = globSync('dist/**/*.html').filter(
      (file) =>
        !keys.includes(file) && /href="[^"]*\/teach\/keys\//.test(readFileSync(file, 'utf8')),
    );
    expect(linking).toEqual([]);
    expect(readFileSync('dist/search.json', 'utf8')).not.toContain('teach/keys');
  });

  it('answer every statement of the warm-up, of which some are true', () => {
    const { statements } = words.warm_up.data;
    const answers = [...page('teach/keys/warm-up').querySelectorAll('.key > ol > li')];
    expect(answers).toHaveLength(statements.length);
    const misconceptions = content.misconceptions.data.map(({ id }) => id);
    expect(statements.map(({ misconception }) => misconception).sort()).toEqual(
      misconceptions.sort(),
    );
    const truths = statements.filter(({ truth }) => truth !== undefined).length;
    expect(truths).toBeGreaterThan(2);
    expect(truths).toBeLessThan(statements.length - 2);
    for (const [index, { truth }] of statements.entries()) {
      const { answer_true, answer_false } = labels.warm_up;
      const said = textOf(found(answers[index], String(index)).querySelector('strong'));
      expect(said).toBe(truth === undefined ? answer_false : answer_true);
    }
  });
});

it('the inquiry says which codes of curricula it gives, and when they were checked', () => {
  const said = textOf(page('teach/blueprint').querySelector('.blueprint'));
  expect(said).toContain(labels.blueprint.standards_checked);
  expect(labels.blueprint.standards_checked).toMatch(/\d{4}/);
  // None is claimed that has not been checked, here or elsewhere.
  for (const file of files)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bD[1-4]\.\w+\.\d/);
});

describe('the sets of documents', () => {
  it.each(Object.entries(words.document_sets.data))(
    'have both sides, letter by letter as recorded, each beside a version labelled as adapted: %s',
    (id, { excerpts }) => {
      const sheet = page(`teach/documents/${slug(id)}`);
      const shown = [...sheet.querySelectorAll('.document')];
      expect(shown).toHaveLength(excerpts.length);
      const sides = new Set(shown.map((one) => one.getAttribute('data-side')));
      expect(sides.size).toBeGreaterThan(1);
      for (const [index, { quotation, plain }] of excerpts.entries()) {
        const own = found(shown[index], quotation);
        const { text } = content.quotations.get(quotation);
        expect(own.querySelector('blockquote p')?.textContent).toBe(`“${text}”`);
        expect(textOf(own.querySelector('.plain'))).toContain(labels.documents.plain_about);
        expect(textOf(own.querySelector('.plain'))).toContain(plain);
      }
      expect(sheet.querySelectorAll('.organizer tbody tr')).toHaveLength(excerpts.length);
    },
  );
});

describe('every sheet', () => {
  it.each(files.filter((file) => file !== 'dist/teach/index.html'))(
    'numbers its sources as they stand in its own list: %s',
    (file) => {
      for (const sheet of documentOf(file).querySelectorAll('.sheet')) {
        const listed = hrefs(sheet, '.sheet-sources li > a');
        for (const marker of sheet.querySelectorAll('.marker')) {
          const number = Number(textOf(marker));
          expect(listed[number - 1]).toBe(marker.getAttribute('href'));
        }
      }
    },
  );

  it('is among those that are printed at once, but for the keys', () => {
    const all = page('teach/print');
    const titles = [...all.querySelectorAll('.sheet-title')].map(textOf);
    const alone = files
      .filter((file) => !keys.includes(file))
      .map((file) => textOf(documentOf(file).querySelector('h1.sheet-title')))
      .filter((title) => title !== '');
    expect(titles.sort()).toEqual(alone.sort());
    expect(textOf(all.querySelector('main'))).not.toContain(labels.warm_up.key_title);
  });
});

it('the picture sheets have their pictures, in which no letter is left', () => {
  for (const figure of Object.keys(words.picture_sheets.data)) {
    const file = `dist/teach/pictures/${slug(figure)}/blind.svg`;
    expect(existsSync(file), file).toBe(true);
    const sheet = page(`teach/pictures/${slug(figure)}`);
    expect(sheet.querySelector('.blind')?.getAttribute('src')).toBe(file.replace(/^dist/, ''));
    const title = textOf(sheet.querySelector('title'));
    expect(title).not.toContain(words.figures.get(figure).title);
    expect(sheet.querySelector('.reveal')?.hasAttribute('open')).toBe(false);
  }
});
