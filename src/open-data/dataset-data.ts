import type { Dataset, WithContext } from 'schema-dts';
import { openLicence } from './data-package.ts';
import type { DataSet } from './data-set.ts';

/** A data set as schema.org describes one, for search engines: `absolute` makes an address of a path from its page. */
export function datasetData(
  { id, columns, licence }: DataSet,
  {
    title,
    about,
    language,
    absolute,
  }: { title: string; about: string; language: string; absolute: (path: string) => string },
): WithContext<Dataset> {
  const open = openLicence(licence);
  const file = (ending: 'csv' | 'json', encodingFormat: string) => ({
    '@type': 'DataDownload' as const,
    contentUrl: absolute(`../${id}.${ending}`),
    encodingFormat,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: about,
    url: absolute('./'),
    inLanguage: language,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Four Capitals' },
    ...(open ? { license: open.path } : {}),
    variableMeasured: columns.map(({ name }) => name),
    distribution: [file('csv', 'text/csv'), file('json', 'application/json')],
  };
}
