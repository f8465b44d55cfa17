import { Resvg } from '@resvg/resvg-js';
import { csvParse } from 'd3';
import Papa from 'papaparse';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { csvOfTables, figureTables, recordsOf } from '../../src/sharing/downloads/figure-data.ts';
import { FIGURE_WIDTH, figureDrawer } from '../../src/sharing/downloads/draw-figure.ts';
import { figureOf } from '../../src/story/output/figure-uses.ts';
import { figureCsv, figureJson } from '../../src/sharing/downloads/figure-files.ts';
import { plainFormats } from '../../src/sharing/downloads/plain-formats.ts';
import { rasterise } from '../../src/sharing/raster.ts';
import { editionIn, story } from '../../src/story/current-story.ts';
import { found } from './found.ts';
import { lightnessOf, troublesOf } from './literal-picture.ts';
import { figures, formats, root } from './real-story.ts';

const edition = editionIn('en');
const { content } = story;
const draw = figureDrawer(edition, content, root, figures);
const steps = [...edition.steps.values()];
const stepOf = (id: string) => found(edition.steps.get(id), id);
const PAGE = 'https://example.org/talks/steps/four-in-ten/';

describe.each(['four-in-ten', 'one-missile', 'the-agenda'])('the saved picture of %s', (id) => {
  const svg = draw(stepOf(id), null);

  it('stands alone, and says what it is', () => {
    expect(troublesOf(svg)).toEqual([]);
    expect(svg).toContain(`<title>${stepOf(id).title}</title>`);
    expect(svg).toMatch(/<desc>[^<]{40,}<\/desc>/);
  });

  it('is not black, and as a PNG twice as large', async () => {
    expect(await lightnessOf(svg)).toBeGreaterThan(150);
    const png = await rasterise(root, svg, 2 * FIGURE_WIDTH);
    expect((await sharp(png).metadata()).width).toBe(1936);
    expect(png.length).toBeLessThan(500_000);
  });

  it('looks the same to a second renderer', async () => {
    const second = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    const difference = (await lightnessOf(second)) - (await lightnessOf(svg));
    expect(Math.abs(difference)).toBeLessThan(2);
  });

  it('is drawn the same twice', () => {
    expect(draw(stepOf(id), null)).toBe(svg);
  });
});

test('a picture says its address only where that is known', () => {
  const letters = (svg: string) => svg.match(/<use/g)?.length ?? 0;
  const step = stepOf('four-in-ten');
  expect(letters(draw(step, PAGE))).toBeGreaterThan(letters(draw(step, null)) + 20);
});

test('the tables of every step have plain numbers and dates', () => {
  for (const step of steps) {
    const cells = figureTables(edition, step, figures).flatMap(({ rows }) => rows.flat());
    expect(cells.length, step.id).toBeGreaterThan(0);
    const written = cells.filter((cell) => /\d,\d{3}|^\d{1,2} \p{L}+ \d{4}$/u.test(cell));
    expect(written, step.id).toEqual([]);
  }
});

test('columns of a table have names of their own', () => {
  for (const step of steps) {
    for (const { head, caption } of figureTables(edition, step, figures)) {
      expect(new Set(head).size, `${step.id}: ${caption}`).toBe(head.length);
    }
  }
});

test('the CSV of every step is read back by a second reader as its tables', () => {
  for (const step of steps) {
    const tables = figureTables(edition, step, figures);
    const shown = step.scene.figure === null ? tables : tables.slice(0, 1);
    const { data, errors } = Papa.parse<string[]>(figureCsv(edition, step, figures), {
      skipEmptyLines: true,
    });
    expect(errors, step.id).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size, step.id).toBe(1);
    expect(data.length - 1, step.id).toBe(shown.flatMap(({ rows }) => rows).length);
    const cells = new Set(data.flat());
    for (const cell of shown.flatMap(({ rows }) => rows.flat()))
      expect(cells, step.id).toContain(cell);
  }
});

test('several tables share one CSV, in which a column names the table', () => {
  const tables = [
    { caption: 'One', head: ['Date', 'Place'], rows: [['2020', 'Vienna']] },
    { caption: 'Other', head: ['Place', 'Length'], rows: [['Moscow', '5 km']] },
  ];
  expect([...csvParse(csvOfTables(tables, false, 'Table'))]).toEqual([
    { Table: 'One', Date: '2020', Place: 'Vienna', Length: '' },
    { Table: 'Other', Date: '', Place: 'Moscow', Length: '5 km' },
  ]);
  expect(csvOfTables(tables, true, 'Table')).toBe('Date,Place\n2020,Vienna\n');
});

test('the JSON of every step has its tables, its sources and its licence', () => {
  for (const step of steps) {
    const text = figureJson(edition, step, { content, figures, page: null });
    const read = JSON.parse(text) as {
      figure: string;
      page?: string;
      licence: string;
      tables: { rows: unknown[] }[];
      sources: { id: string }[];
    };
    expect(read.figure).toBe(figureOf(step));
    expect(read.page).toBeUndefined();
    expect(read.licence).toBe('CC-BY-4.0');
    expect(read.tables.length, step.id).toBe(figureTables(edition, step, figures).length);
    const cited = step.notes.filter(({ kind }) => kind === 'source').map(({ id }) => id);
    expect(read.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(cited));
  }
});

test('numbers in JSON are numbers, and what only begins with digits is not', () => {
  const table = {
    caption: '',
    head: ['a', 'b', 'c', 'd'],
    rows: [['1986', '12.5', '5 km', '007']],
  };
  expect(recordsOf(table)).toEqual([{ a: 1986, b: 12.5, c: '5 km', d: '007' }]);
});

test('plain formats write an instant and a date alike', () => {
  const plain = plainFormats(formats);
  const instant = Date.UTC(2020, 0, 16);
  expect([plain.shortDate(instant), plain.date('2020-01-16'), plain.year(instant)]).toEqual([
    '2020-01-16',
    '2020-01-16',
    '2020',
  ]);
  expect(plain.number(5977)).toBe('5977');
});

test('the links say what a reader gets, and in which format', () => {
  for (const [ending, words] of Object.entries(edition.interface.picture_file.kinds)) {
    expect(words).toMatch(new RegExp(`^\\p{Lu}[\\p{L} ]+ \\(${ending.toUpperCase()}\\)$`, 'u'));
  }
});
