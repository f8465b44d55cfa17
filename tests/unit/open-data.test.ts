import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { filesOf, spreadsheetOf, zipOf } from '../../src/open-data/archive.ts';
import { csvOf, textOf } from '../../src/open-data/csv.ts';
import { dataPackage } from '../../src/open-data/data-package.ts';
import { dataSets } from '../../src/open-data/data-sets.ts';
import { rowSchema } from '../../src/open-data/row-schema.ts';
import { found } from './found.ts';
import { dictionary, facts, story } from './real-story.ts';

const { content, languages } = story;
const { words } = found(languages.get('en'), 'the story in English');
const sets = dataSets({ content, words });
const byId = new Map(sets.map((set) => [set.id, set]));

/** The ids that other tables may name: a round has its event's. */
const idsOf = (id: string) =>
  new Set(found(byId.get(id), `the set ${id}`).rows.map((row) => row.id ?? row.event));

describe.each(sets.map((set) => [set.id, set] as const))('the table %s', (_, set) => {
  it('has a value, or none, in each of its columns, and in no other', () => {
    const names = set.columns.map(({ name }) => name);
    expect(set.rows.length).toBeGreaterThan(0);
    for (const row of set.rows) expect(Object.keys(row)).toEqual(names);
  });

  it('tells its rows apart by their key', () => {
    if (set.key.length === 0) return;
    const keys = set.rows.map((row) => set.key.map((name) => row[name]).join('\n'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names nothing that the tables it refers to do not have', () => {
    for (const { name, to } of set.columns) {
      if (to === undefined) continue;
      const ids = idsOf(to);
      const named = set.rows.flatMap((row) => row[name] ?? []);
      expect(named.filter((id) => !ids.has(id as string))).toEqual([]);
    }
  });

  it('is read back from its CSV as it is', () => {
    const csv = csvOf(set);
    expect(csv).not.toContain('\r');
    const [head = [], ...lines] = Papa.parse<string[]>(csv.trimEnd()).data;
    expect(head).toEqual(set.columns.map(({ name }) => name));
    const written = set.rows.map((row) =>
      set.columns.map(({ name, kind }) => {
        const cell = row[name] ?? null;
        if (Array.isArray(cell)) return cell.join(kind === 'texts' ? ';' : ' ');
        return cell === null ? '' : String(cell);
      }),
    );
    expect(lines).toEqual(written);
  });

  it('is as the schema of its JSON says, which knows no other columns', () => {
    const check = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
    const valid = check.compile(rowSchema(set, found(words.datasets.data[set.id], set.id)));
    expect(valid(set.rows), check.errorsText(valid.errors)).toBe(true);
    expect(valid(set.rows.map((row) => ({ ...row, unheard_of: 1 })))).toBe(false);
    const [key] = set.key;
    if (key !== undefined) expect(valid([{ ...set.rows[0], [key]: null }])).toBe(false);
  });

  it('never has the mark in a list that separates its items', () => {
    for (const { name, kind } of set.columns) {
      if (kind !== 'ids' && kind !== 'texts') continue;
      const items = set.rows.flatMap((row) => (row[name] ?? []) as string[]);
      expect(items.filter((item) => item.includes(kind === 'ids' ? ' ' : ';'))).toEqual([]);
    }
  });
});

it('has a table for every list of records and every series, and all rows of each', () => {
  const rows = (id: string) => found(byId.get(id), id).rows.length;
  for (const id of ['events', 'people', 'places', 'treaties', 'quotations', 'ranges'] as const) {
    expect(rows(id), id).toBe(content[id].data.length);
  }
  expect(rows('sources')).toBe(content.sources.data.length);
  for (const { series, file } of content.series.all) {
    expect(rows(series.file.replace(/^.*\/|\.csv$/g, ''))).toBe(file.rows.length);
  }
});

it('adds up to as many warheads in each year as the figure that is drawn from them', () => {
  const { rows } = found(byId.get('warheads'), 'warheads');
  const drawn = facts.stockpiles.all;
  expect(drawn.length).toBeGreaterThan(70);
  for (const [year, warheads] of drawn) {
    const ofYear = rows.filter((row) => row.year === year);
    const sum = ofYear.reduce((all, row) => all + Number(row.warheads_military_stockpile), 0);
    expect(sum, String(year)).toBe(warheads);
  }
});

it('describes every table in a Data Package, with a field for each column', () => {
  const { resources } = dataPackage(sets, words.datasets.data, dictionary, content.lock.data) as {
    resources: {
      name: string;
      path: string;
      description: string;
      licenses?: object[];
      schema: {
        fields: { name: string; type: string; description: string }[];
        foreignKeys?: object;
      };
    }[];
  };
  expect(resources.map(({ name }) => name)).toEqual(sets.map(({ id }) => id));
  for (const { name, path, description, schema, licenses } of resources) {
    expect(path).toBe(`${name}.csv`);
    expect(description.length).toBeGreaterThan(50);
    expect(description.length).toBeLessThan(5000);
    expect(schema.fields.map((field) => field.name)).toEqual(
      byId.get(name)?.columns.map((each) => each.name),
    );
    for (const field of schema.fields)
      expect(field.description, `${name}.${field.name}`).toBeTruthy();
    expect(licenses === undefined, name).toBe(name === 'quotations');
  }
});

it('packs the same bytes at any time, with every file in them', () => {
  const files = filesOf(sets);
  const zip = zipOf(files);
  expect(zipOf(files)).toEqual(zip);
  expect(Object.keys(unzipSync(zip)).sort()).toEqual(Object.keys(files).sort());
  expect(strFromU8(found(unzipSync(zip)['events.csv'], 'events.csv'))).toBe(files['events.csv']);
});

it('writes a spreadsheet with a sheet for each table', async () => {
  const intro = { name: 'Data', rows: [['Four Capitals', 'about']] };
  const sheet = await spreadsheetOf(sets, intro);
  expect(await spreadsheetOf(sets, intro)).toEqual(sheet);
  const parts = unzipSync(sheet);
  const names = [
    ...strFromU8(found(parts['xl/workbook.xml'], 'the workbook')).matchAll(
      /<sheet [^>]*name="([^"]+)"/g,
    ),
  ].map(([, name]) => name);
  expect(names).toEqual(['Data', ...sets.map(({ id }) => id)]);
});

it('writes in a spreadsheet what the CSV says, names in lists apart from one another', async () => {
  const sheet = await spreadsheetOf(sets, { name: 'Data', rows: [['Four Capitals', 'about']] });
  for (const { id, columns, rows } of sets) {
    const [, ...read] = await readSheet(Buffer.from(sheet), id);
    const shown = read.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    const written = rows.map((row) =>
      columns.map(({ name, kind }) => textOf(row[name] ?? null, kind).slice(0, 32_767)),
    );
    expect(shown, id).toEqual(written);
  }
});

it('makes the rows of the first sheet as high as their texts, so that none lies on another', async () => {
  const long = 'A sentence that is repeated until it needs several lines. '.repeat(6);
  const sheet = await spreadsheetOf([], {
    name: 'Data',
    rows: [
      ['short', 'x'],
      ['long', long],
    ],
  });
  const first = strFromU8(found(unzipSync(sheet)['xl/worksheets/sheet1.xml'], 'a sheet'));
  const heights = [...first.matchAll(/<row [^>]*\bht="([\d.]+)"/g)].map(([, high]) => Number(high));
  expect(heights).toHaveLength(2);
  expect(heights[1]).toBeGreaterThanOrEqual(3 * (heights[0] ?? 0));
});
