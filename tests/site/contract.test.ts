import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import { markedNumbers } from '../marked-numbers.ts';
import { found } from '../unit/found.ts';

const page = (name: string) => parseHTML(readFileSync(`dist/${name}`, 'utf8')).document;
const sources = page('sources/index.html');
const { chapters } = found(loadStory(process.cwd()).languages.get('en'), 'the story in English');

/** The story pages, each with the steps that it must have. */
const storyPages = [
  { file: 'index.html', steps: chapters.flatMap((one) => one.steps) },
  ...chapters.map(({ id, steps }) => ({ file: `chapters/${id}/index.html`, steps })),
];

it('has a page for every chapter', () => {
  const storyboards = readdirSync('content/storyboards').map((file) => parse(file).name);
  expect(readdirSync('dist/chapters').sort()).toEqual(storyboards.sort());
});

describe.each(storyPages)('the story page $file', ({ file, steps }) => {
  const index = page(file);

  it('has one element for every step, in reading order', () => {
    const built = [...index.querySelectorAll('[data-step].step')].map((step) => [
      step.id,
      step.getAttribute('data-step'),
    ]);
    expect(built).toEqual(steps.map(({ id, chapter }) => [id, `${chapter}/${id}`]));
  });

  it('has the words of every step without scripts', () => {
    for (const step of index.querySelectorAll('.step .prose')) {
      expect(step.textContent.trim().split(/\s+/).length).toBeGreaterThanOrEqual(35);
    }
  });

  it('has a picture for every step, each with its own alternative text', () => {
    const pictures = [...index.querySelectorAll('[data-still] img')];
    expect(pictures).toHaveLength(steps.length);
    expect(new Set(pictures.map((img) => img.getAttribute('alt'))).size).toBe(steps.length);
    for (const img of pictures) {
      const wide = img.parentElement?.querySelector('source')?.getAttribute('srcset');
      for (const address of [img.getAttribute('src'), wide]) {
        const file = found(address, 'the address of a picture');
        expect(statSync(`dist${file}`, { throwIfNoEntry: false })?.isFile(), file).toBe(true);
      }
    }
  });

  it('begins at the first step with a still stage', () => {
    const [first] = steps;
    expect(index.documentElement.getAttribute('data-step')).toBe(
      [first?.chapter, first?.id].join('/'),
    );
    expect(index.querySelectorAll('[data-stage]')).toHaveLength(1);
    for (const name of ['map', 'timeline']) {
      const figure = index.querySelector(`[data-figure="${name}"]`);
      expect(figure?.getAttribute('data-state')).toBe('still');
      expect(figure?.getAttribute('data-scene')).toBe(first?.id);
    }
  });

  it('links every citation to the entry of its source, and cites all sources of each step', () => {
    for (const { id: step, notes } of steps) {
      const citations = [
        ...found(index.getElementById(step), step).querySelectorAll('a[data-cite]'),
      ];
      const cited = citations.flatMap((link) => {
        const ids = found(link.getAttribute('data-cite'), 'the sources of a citation').split(' ');
        const [only] = ids;
        const goal = ids.length === 1 ? `/sources/#${String(only)}` : `#${step}-notes`;
        expect(link.getAttribute('href')).toBe(goal);
        for (const id of ids) expect(sources.getElementById(id), id).not.toBeNull();
        return ids;
      });
      const declared = notes.flatMap(({ kind, id }) => (kind === 'source' ? [id] : []));
      expect([...new Set(cited)].sort(), step).toEqual(declared.sort());
    }
  });

  it('has a numbered line for everything its markers stand for in the list of its step, and links to the same place', () => {
    for (const { id, notes } of steps) {
      const step = found(index.getElementById(id), id);
      const lines = found(step.querySelector(`#${id}-notes`), 'the list').querySelectorAll('li');
      expect(lines).toHaveLength(notes.length);
      const numbered = [...step.querySelectorAll('a.marker')].flatMap((marker) => {
        const numbers = markedNumbers(marker.textContent);
        const goals = marker
          .getAttribute('data-cite')
          ?.split(' ')
          .map((source) => `/sources/#${source}`);
        expect(
          numbers
            .map((number) => lines[number - 1]?.querySelector('a')?.getAttribute('href'))
            .sort(),
        ).toEqual((goals ?? [marker.getAttribute('href')]).sort());
        return numbers;
      });
      expect(new Set(numbered).size, id).toBe(notes.length);
    }
  });

  it('has one title, and step titles one level below the title of their chapter', () => {
    expect(index.querySelectorAll('h1')).toHaveLength(1);
    const levelOf = (title: Element | null) => Number(title?.localName.slice(1));
    for (const step of index.querySelectorAll('.step')) {
      const chapter = step.closest('.chapter')?.getAttribute('aria-labelledby') ?? '';
      const title = index.getElementById(step.getAttribute('aria-labelledby') ?? '');
      expect(levelOf(title)).toBe(levelOf(index.getElementById(chapter)) + 1);
    }
  });

  it('has no canonical address if its origin is unknown', () => {
    expect(index.querySelectorAll('link[rel="canonical"]')).toHaveLength(0);
  });
});

describe.each([...chapters])('the page of $id', (chapter) => {
  const own = page(`chapters/${chapter.id}/index.html`);
  const [before, after] = [chapters[chapter.number - 2], chapters[chapter.number]];
  const addressesOf = (selector: string) =>
    [...own.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

  it('states which chapter of the story it is', () => {
    expect(own.querySelector('h1')?.textContent).toBe(chapter.title);
    const number = `Chapter ${String(chapter.number)} of ${String(chapters.length)}`;
    expect(own.querySelector('[data-where-chapter]')?.textContent).toContain(number);
    expect(own.querySelector('[data-where-step]')?.textContent).toBe(
      `Step 1 of ${String(chapter.steps.length)}`,
    );
    expect(own.querySelector('.chapter-cover')?.textContent).toContain(number);
    // A step that has it as its title asks it: it is asked only once.
    const asked = [...own.querySelectorAll('.question, .step h2, .step h3')].filter(
      ({ textContent }) => textContent === chapter.question,
    );
    expect(asked).toHaveLength(1);
  });

  it('links to the chapters before and after it, and to itself in the whole story', () => {
    const around = [before, after].flatMap((one) => (one ? [`/chapters/${one.id}/`] : []));
    expect(addressesOf('.ways a')).toEqual([...around, `/#chapter-${chapter.id}`]);
    expect(addressesOf('[data-beyond="next"]')).toEqual(after ? [`/chapters/${after.id}/`] : []);
    expect(addressesOf('[data-beyond="previous"]')).toEqual(
      before ? [`/chapters/${before.id}/#${before.steps.at(-1)?.id ?? ''}`] : [],
    );
  });

  it('lists all steps of the story: its own within the page, the others on their chapters’ pages', () => {
    const wanted = chapters.flatMap(({ id, steps }) =>
      steps.map((step) => (id === chapter.id ? `#${step.id}` : `/chapters/${id}/#${step.id}`)),
    );
    expect(addressesOf('.panel .step-link a')).toEqual(wanted);
  });
});
