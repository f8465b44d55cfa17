import { columns, type DataSet, type DataSources } from '../data-set.ts';

/** The works that everything rests on: one row for each. */
export function sources({ content }: DataSources): DataSet {
  return {
    id: 'sources',
    licence: 'cc_by',
    key: ['id'],
    columns: columns({
      id: 'text',
      title: 'text',
      publisher: 'text',
      date: 'date',
      url: 'address',
      kind: 'text',
      outlet: 'text',
      excerpt: 'flag',
    }),
    rows: content.sources.data.map(({ id, title, publisher, date, url, kind, ...about }) => ({
      ...{ id, title, publisher, date, url, kind },
      outlet: about.outlet ?? null,
      excerpt: about.excerpt ?? null,
    })),
  };
}

/** Technical terms: one row for each. */
export function glossary({ words }: DataSources): DataSet {
  return {
    id: 'glossary',
    licence: 'cc_by',
    key: ['id'],
    columns: columns({ id: 'text', term: 'text', definition: 'text' }),
    rows: Object.entries(words.glossary.data).map(([id, { term, definition }]) => ({
      ...{ id, term, definition },
    })),
  };
}

/** What we looked for and did not find: one row for each matter. */
export function notFound({ words }: DataSources): DataSet {
  return {
    id: 'not_found',
    licence: 'cc_by',
    key: ['id'],
    columns: columns({ id: 'text', topic: 'text', tried: 'text' }),
    rows: Object.entries(words.gaps.data).map(([id, { topic, tried }]) => ({ id, topic, tried })),
  };
}
