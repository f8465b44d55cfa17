import type { datasetWords } from '../schema/dataset.ts';
import type { z } from 'zod';
import type { CellKind, DataSet } from './data-set.ts';

/** What a cell of each kind is in JSON; a date is as precise as it is known. */
const CELLS: Record<CellKind, { type: string } & Record<string, unknown>> = {
  text: { type: 'string' },
  date: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  whole: { type: 'integer' },
  number: { type: 'number' },
  flag: { type: 'boolean' },
  address: { type: 'string', format: 'uri' },
  ids: { type: 'array', items: { type: 'string' } },
  texts: { type: 'array', items: { type: 'string' } },
};

/** The JSON Schema (2020-12) of a data set's JSON file: an array of rows, with the meaning of each column. */
export function rowSchema(
  { columns, key }: Pick<DataSet, 'columns' | 'key'>,
  { title, about, columns: meanings }: z.infer<typeof datasetWords>,
): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description: about,
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(
        columns.map(({ name, kind }) => [
          name,
          {
            ...CELLS[kind],
            // Only what tells a row from all others always has a value.
            ...(key.includes(name) ? {} : { type: [CELLS[kind].type, 'null'] }),
            description: meanings[name],
          },
        ]),
      ),
      required: columns.map(({ name }) => name),
      additionalProperties: false,
    },
  };
}
