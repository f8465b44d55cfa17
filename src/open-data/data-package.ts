import type { InterfaceWords } from '../schema/interface.ts';
import { BETWEEN } from './csv.ts';
import type { CellKind, Column, DataSet, Licence } from './data-set.ts';
import type { datasetWords } from '../schema/dataset.ts';
import type { z } from 'zod';

type DatasetWords = z.infer<typeof datasetWords>;

/** The licence of what is the project's own. */
export const CC_BY = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 International',
};

/** The open licence of a data set; quotations belong to those who said or wrote them, and have none. */
export const openLicence = (licence: Licence) => (licence === 'quotations' ? null : CC_BY);

/** Field types of Table Schema 2.0. Its dates are whole days, and ours are as precise as they are known. */
const FIELDS: Record<CellKind, object> = {
  text: { type: 'string' },
  date: { type: 'string', constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } },
  whole: { type: 'integer' },
  number: { type: 'number' },
  flag: { type: 'boolean' },
  address: { type: 'string', format: 'uri' },
  ids: { type: 'list', itemType: 'string', delimiter: BETWEEN.ids },
  texts: { type: 'list', itemType: 'string', delimiter: BETWEEN.texts },
};

/** What a data set's CSV holds, as a Table Schema: fields with their meaning, key, references to other data sets. */
function tableSchema({ id, columns, key }: DataSet, words: DatasetWords): object {
  const references = columns.filter(({ to, kind }) => to !== undefined && kind === 'text');
  return {
    fields: columns.map(({ name, kind }) => ({
      name,
      ...FIELDS[kind],
      description: words.columns[name],
    })),
    ...(key.length > 0 ? { primaryKey: key } : {}),
    ...(references.length > 0
      ? { foreignKeys: references.map((column) => foreignKey(column, id)) }
      : {}),
    missingValues: [''],
  };
}

/** The key of what a column refers to. Rounds have their event's id. */
function foreignKey({ name, to }: Column, own: string): object {
  const field = to === 'rounds' ? 'event' : 'id';
  return { fields: [name], reference: { resource: to === own ? '' : to, fields: [field] } };
}

/** All data sets of a version as one Data Package 2.0. Paths are relative to its own; a day is given as its midnight in UTC. */
export function dataPackage(
  sets: readonly DataSet[],
  words: Readonly<Record<string, DatasetWords>>,
  { site, data_page: page }: InterfaceWords,
  { version, shipped }: { version: string; shipped: string },
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'four-capitals',
    title: `${site.name}: ${page.title}`,
    description: site.description,
    version,
    created: `${shipped}T00:00:00Z`,
    contributors: [{ title: site.name, roles: ['creator'] }],
    licenses: [CC_BY],
    resources: sets.map((set) => {
      const own = words[set.id];
      if (!own) throw new Error(`the data set ${set.id} has no words`);
      const licence = openLicence(set.licence);
      return {
        name: set.id,
        type: 'table',
        path: `${set.id}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        title: own.title,
        description: `${own.about} ${page[`licence_${set.licence}`]}`,
        ...(licence ? { licenses: [licence] } : {}),
        schema: tableSchema(set, own),
      };
    }),
  };
}
