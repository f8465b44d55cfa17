import { Cite } from '@citation-js/core';
import bibtex from 'bibtex-parse';
import { describe, expect, test } from 'vitest';
import {
  citationFiles,
  citationStyles,
  citeAsRead,
  citeInFiles,
  citeInFilesAsRead,
  citeInWords,
} from '../../src/citations/cite.ts';
import { cslRecord, type CitedWork, type CslRecord } from '../../src/citations/csl-record.ts';
import { sourceWork } from '../../src/citations/source-work.ts';
import { fill } from '../../src/story/formats.ts';
import { readingDay } from '../../src/story/output/reading-day.ts';
import { story } from './real-story.ts';

const step: CitedWork = {
  id: 'two-columns',
  title: 'Two columns on one sheet',
  author: 'Four Capitals',
  date: '2026-11-29',
  version: '2026.11.1',
  container: 'Four Capitals',
  url: 'https://example.org/steps/two-columns/',
};
const whole: CitedWork = { ...step, id: 'work', title: 'Four Capitals', container: null };
const report: CitedWork = {
  id: 'report',
  title: 'A report of which the day is not known',
  author: 'US Department of State',
  date: '2020-01',
  container: 'US Department of State',
  url: null,
};

/** As the handbooks have it: APA 7, MLA 9, Chicago 18 (a note), and the style of the ICMJE. */
const expected = {
  apa: [
    'Four Capitals. (2026, November 29). Two columns on one sheet. https://example.org/steps/two-columns/',
    'US Department of State. (2020, January). A report of which the day is not known.',
  ],
  mla: [
    '“Two columns on one sheet.” Four Capitals, version 2026.11.1, 29 Nov. 2026, https://example.org/steps/two-columns/.',
    '“A report of which the day is not known.” US Department of State, Jan. 2020.',
  ],
  chicago: [
    'Four Capitals, “Two columns on one sheet,” November 29, 2026, https://example.org/steps/two-columns/.',
    'US Department of State, “A report of which the day is not known,” January 2020.',
  ],
  vancouver: [
    'Four Capitals. Two columns on one sheet [Internet]. 2026. Available from: https://example.org/steps/two-columns/',
    'US Department of State. A report of which the day is not known. 2020.',
  ],
};

describe('a citation in words', () => {
  test.each(citationStyles)('follows the handbook of %s', (style) => {
    // Two works of one author and year stay as they are alone.
    expect(citeInWords([step, report, step], style)).toEqual([
      ...expected[style],
      expected[style][0],
    ]);
  });

  test('of the whole work does not name it as a part of itself', () => {
    expect(citeInWords([whole], 'mla')).toEqual([
      'Four Capitals. Version 2026.11.1, 29 Nov. 2026, https://example.org/steps/two-columns/.',
    ]);
  });

  test('leaves room for the day of reading where the handbook wants it, and for an address', () => {
    const read = (style: (typeof citationStyles)[number]) =>
      citeAsRead([{ ...step, url: null }], style)[0];
    expect(read('apa')).toBe('Four Capitals. (2026, November 29). Two columns on one sheet. {url}');
    expect(read('mla')).toBe(
      '“Two columns on one sheet.” Four Capitals, version 2026.11.1, 29 Nov. 2026, {url}. Accessed {day}.',
    );
    expect(read('chicago')).toBe(
      'Four Capitals, “Two columns on one sheet,” November 29, 2026, {url}.',
    );
    expect(read('vancouver')).toBe(
      'Four Capitals. Two columns on one sheet [Internet]. 2026 [cited {day}]. Available from: {url}',
    );
    expect(citeAsRead([step], 'mla')[0]).toContain(', https://example.org/steps/two-columns/. ');
  });

  test.each(Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1)}-9`))(
    'has a day as the library writes it: %s',
    (day) => {
      for (const style of ['mla', 'vancouver'] as const) {
        const work = { ...step, readOn: day };
        expect(citeInWords([work], style)[0]).toContain(readingDay(style, day));
      }
    },
  );

  test.each(citationStyles)(
    'names every source of the story in %s, with nothing missing',
    (style) => {
      const works = story.content.sources.data.map(sourceWork);
      const texts = citeInWords(works, style);
      expect(texts).toHaveLength(works.length);
      texts.forEach((text, index) => {
        expect(plain(text)).toContain(plain(works[index]?.title ?? '?'));
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        expect(text).not.toMatch(/^\d+\. |\(\d{4}[a-z]/);
      });
    },
  );
});

describe('a citation for reference managers', () => {
  const works = story.content.sources.data.map(sourceWork);
  const files = citeInFiles(works);

  test.each(['bib', 'ris', 'json'] as const)('in %s is read back as the same work', (kind) => {
    const read = new Cite<CslRecord>(files[kind]).data;
    expect(read).toHaveLength(works.length);
    read.forEach((record, index) => {
      const { title, author, issued, URL } = cslRecord(works[index] ?? step);
      expect(plain(record.title)).toBe(plain(title));
      expect(record.author.map(nameOf)).toEqual(author.map(nameOf));
      expect(record.issued?.['date-parts'][0]?.slice(0, 1)).toEqual(
        issued?.['date-parts'][0]?.slice(0, 1),
      );
      expect(decoded(record.URL)).toBe(decoded(URL));
    });
  });

  test('in BibTeX is read by a second library as the same work', () => {
    const entries = bibtex.entries(files.bib);
    expect(entries.map(({ key }) => key)).toEqual(works.map(({ id }) => id));
    entries.forEach((entry, index) => {
      const { title, author, issued, URL } = cslRecord(works[index] ?? step);
      expect(plain(withoutTex(entry.TITLE))).toBe(plain(title));
      expect(nameOf({ literal: withoutTex(entry.AUTHOR) })).toEqual(
        author.flatMap(nameOf).toSorted(),
      );
      expect(Number(entry.YEAR ?? 0)).toBe(issued?.['date-parts'][0]?.[0] ?? 0);
      expect(decoded(entry.URL?.toString())).toBe(decoded(URL));
    });
  });

  test('in RIS has the tags of one work after another, in the order of its description', () => {
    const records = files.ris
      .trim()
      .split(/^ER {2}- *$/m)
      .filter((record) => record.trim() !== '');
    expect(records).toHaveLength(works.length);
    records.forEach((record, index) => {
      const { title, author, issued, URL } = cslRecord(works[index] ?? step);
      const lines = record.trim().split('\n');
      expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/);
      const tag = (name: string) =>
        lines.filter((line) => line.startsWith(name)).map((line) => line.slice('XX  - '.length));
      expect(tag('TI').map(plain)).toEqual([plain(title)]);
      expect(tag('AU').map((name) => nameOf({ literal: name }))).toEqual(author.map(nameOf));
      expect(tag('UR').map(decoded)).toEqual(URL === undefined ? [] : [decoded(URL)]);
      const year = issued?.['date-parts'][0]?.[0];
      expect(tag('PY').map((date) => Number(date.slice(0, 4)))).toEqual(year ? [year] : []);
    });
  });
});

describe.each([
  ['of which the address is known', 'https://example.org/steps/two-columns/', step],
  ['of which it is not', 'http://localhost:4321/a_b/steps/two-columns/', { ...step, url: null }],
] as const)('a file as a reader saves it, for a work %s', (_, url, work) => {
  const files = citeInFilesAsRead(work);
  const saved = (kind: (typeof citationFiles)[number]) =>
    fill(files[kind], { url, day: readingDay(kind, '2026-12-1') });
  const withoutDay = { ...work, url };

  test('has the day and the address in BibTeX, for a second library too', () => {
    const [entry] = bibtex.entries(saved('bib'));
    expect(entry).toMatchObject({ URLDATE: '2026-12-01', URL: url, TITLE: work.title });
    // Elsewhere an address needs the signs of LaTeX, which only the build knows.
    expect(saved('bib')).not.toMatch(/howpublished.*_/);
    const [read] = new Cite<CslRecord>(saved('bib')).data;
    expect(read).toMatchObject({ accessed: { 'date-parts': [[2026, 12, 1]] }, URL: url });
  });

  test('has them in RIS, as the last tags before its end', () => {
    expect(
      saved('ris')
        .split('\n')
        .slice(-3)
        .map((line) => line.trim()),
    ).toEqual([`UR  - ${url}`, 'Y2  - 2026/12/01/', 'ER  -']);
    const [read] = new Cite<CslRecord>(saved('ris')).data;
    expect(read).toMatchObject({ title: work.title, URL: url, issued: cslRecord(work).issued });
  });

  test('has them in CSL-JSON, besides all that the work has', () => {
    expect(JSON.parse(saved('json'))).toEqual([cslRecord({ ...withoutDay, readOn: '2026-12-01' })]);
  });

  test.each(citationFiles)('says nothing of either without a script: %s', (kind) => {
    const [read] = new Cite<CslRecord>(citeInFiles([work])[kind]).data;
    expect(read?.title).toBe(work.title);
    expect(read?.accessed).toBeUndefined();
    expect(read?.URL).toBe(work.url ?? undefined);
    expect(citeInFiles([work])[kind]).not.toMatch(/invalid|\{(url|day)\}/);
  });
});

/** The words of a name, in any order: formats that know no organisations take it for a person's, in parts. */
function nameOf(name: CslRecord['author'][number]): string[] {
  return Object.values(name)
    .join(' ')
    .split(/[\s,]+/)
    .map(plain)
    .toSorted();
}

/** A field without the commands that stand for dashes and quotation marks, which this library leaves as they are. */
function withoutTex(field: string | number | undefined): string {
  return String(field).replace(/\\[a-z]+/gi, '');
}

/** BibTeX has signs of its own for dashes, quotation marks and spaces. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The library codes addresses once more as it reads BibTeX. */
function decoded(address: string | undefined): string | undefined {
  return address && decodeURIComponent(decodeURIComponent(address));
}
