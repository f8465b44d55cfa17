import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { identifier } from '../../src/schema/identifier.ts';
import { reference, references } from '../../src/schema/reference.ts';
import { series, sourceIds } from '../../src/schema/series.ts';
import { storyPlan } from '../../src/schema/story.ts';
import { storyboard } from '../../src/schema/storyboard.ts';
import { chartSeries } from '../../src/story/charts/charts.ts';
import { findReferences } from '../../src/story/check/find-references.ts';
import {
  languageSchemas,
  recordSchemas,
  recordWordsSchemas,
  wordsOnlySchemas,
} from '../../src/story/read/content-schemas.ts';

/** The paths in a schema of identifiers that are not declared as references; the keys of records are left out. */
function undeclared(schema: z.core.$ZodType, path: string): string[] {
  if (references.get(schema)) return [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) =>
        undeclared(inner, `${path}.${key}`),
      );
    case 'record':
      return undeclared(def.valueType, `${path}.*`);
    case 'array':
      return undeclared(def.element, `${path}[]`);
    case 'tuple':
      return def.items.flatMap((inner) => undeclared(inner, `${path}[]`));
    case 'union':
      return def.options.flatMap((inner) => undeclared(inner, path));
    case 'pipe':
      return [...undeclared(def.in, path), ...undeclared(def.out, path)];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return undeclared(def.innerType, path);
    default:
      return schema === identifier ? [path] : [];
  }
}

const contentSchemas: [name: string, schema: z.core.$ZodType][] = [
  ['story', storyPlan],
  ['storyboard', storyboard],
  ...Object.entries({ ...recordSchemas }),
  ...Object.entries({ ...recordWordsSchemas, ...wordsOnlySchemas, ...languageSchemas }).map(
    ([name, schema]): [string, z.core.$ZodType] => [`words/${name}`, schema],
  ),
  ...chartSeries.map(({ file, row }): [string, z.core.$ZodType] => [file, row]),
];

describe('an identifier in a content schema', () => {
  it.each(contentSchemas)("is a reference or the record's own id: %s", (name, schema) => {
    expect(undeclared(schema, name).filter((path) => !path.endsWith('.id'))).toEqual([]);
  });

  it('is reported if it is neither', () => {
    const forgetful = z.strictObject({ id: identifier, at: z.array(identifier).optional() });
    expect(undeclared(forgetful, 'it')).toEqual(['it.id', 'it.at[]']);
  });
});

describe('the references in data', () => {
  const place = reference('place');
  it.each([
    ['an object', z.strictObject({ at: place }), { at: 'vienna' }, [['at']]],
    ['a list', z.array(place).min(1), ['vienna', 'geneva'], [[0], [1]]],
    ['a pair', z.tuple([place, z.number()]), ['vienna', 1], [[0]]],
    ['the keys of a record', z.record(place, z.number()), { vienna: 1 }, [['vienna']]],
    ['the values of a record', z.record(z.string(), place), { a: 'vienna' }, [['a']]],
    [
      'an optional field that is there',
      z.object({ at: place.optional() }),
      { at: 'oslo' },
      [['at']],
    ],
    ['an optional field that is not', z.object({ at: place.optional() }), {}, []],
    ['a field that may be null', z.object({ at: place.nullable() }), { at: null }, []],
    [
      'a field with a default',
      z.object({ at: z.array(place).default([]) }),
      { at: ['oslo'] },
      [['at', 0]],
    ],
    [
      'the branch of a union that matches',
      z.discriminatedUnion('is', [
        z.object({ is: z.literal('place'), at: place }),
        z.object({ is: z.literal('text'), at: z.string() }),
      ]),
      { is: 'text', at: 'vienna' },
      [],
    ],
  ] as const)('are found in %s', (_, schema: z.ZodType, data, paths) => {
    const found = findReferences(schema, schema.parse(data));
    expect(found.map(({ path }) => path)).toEqual(paths);
    expect(found.every(({ to }) => to === 'place')).toBe(true);
  });

  it('are found in the field of a table that lists them', () => {
    const { row } = series('a_table', z.strictObject({ sources: sourceIds }));
    expect(findReferences(row, row.parse({ sources: 'state_ssd2 crs_sort' }))).toEqual([
      { path: ['sources', 0], name: 'state_ssd2', to: 'source' },
      { path: ['sources', 1], name: 'crs_sort', to: 'source' },
    ]);
  });
});
