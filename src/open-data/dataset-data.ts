import type { Dataset } from 'schema-dts';
import { openLicence } from './data-package.ts';
import type { DataSet } from './data-set.ts';

/** Where a data set and its files are, with the site's origin. */
interface DatasetAddresses {
  page: string;
  csv: string;
  json: string;
}

/** A data set as schema.org describes one, for search engines. */
export function datasetData(
  { columns, licence }: DataSet,
  {
    title,
    about,
    author,
    language,
    version,
    shipped,
  }: Record<'title' | 'about' | 'author' | 'language' | 'version' | 'shipped', string>,
  { page, csv, json }: DatasetAddresses,
): Dataset {
  const open = openLicence(licence);
  const file = (contentUrl: string, encodingFormat: string) => ({
    '@type': 'DataDownload' as const,
    contentUrl,
    encodingFormat,
  });
  return {
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: title,
    description: about,
    inLanguage: language,
    version,
    dateModified: shipped,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: author },
    ...(open ? { license: open.path } : {}),
    variableMeasured: columns.map(({ name }) => name),
    distribution: [file(csv, 'text/csv'), file(json, 'application/json')],
  };
}
