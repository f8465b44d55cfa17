import { columns, type DataSet, type DataSources } from '../data-set.ts';

/** What each side says on a disputed matter: one row for each side. */
export function positions({ content, words }: DataSources): DataSet {
  return {
    id: 'positions',
    licence: 'cc_by',
    key: ['matter_id', 'side'],
    columns: columns({
      matter_id: 'text',
      matter: 'text',
      side: 'text',
      position: 'text',
      reason: 'text',
      quotations: ['ids', 'quotations'],
      sources: ['ids', 'sources'],
    }),
    rows: content.positions.data.flatMap(({ id, sides }) => {
      const own = words.positions.get(id);
      return Object.entries(sides).map(([side, { quotations, sources }]) => ({
        matter_id: id,
        matter: own.matter,
        side,
        position: own.sides[side as keyof typeof sides]?.position ?? null,
        reason: own.sides[side as keyof typeof sides]?.reason ?? null,
        quotations,
        sources,
      }));
    }),
  };
}

/** Accounts that differ: one row for each account of a matter. */
export function disagreements({ content, words }: DataSources): DataSet {
  return {
    id: 'disagreements',
    licence: 'cc_by',
    key: ['matter_id', 'account_id'],
    columns: columns({
      matter_id: 'text',
      matter: 'text',
      event: ['text', 'events'],
      treaty: ['text', 'treaties'],
      account_id: 'text',
      account: 'text',
      account_sources: ['ids', 'sources'],
      here: 'text',
      sources: ['ids', 'sources'],
    }),
    rows: content.disagreements.data.flatMap(({ id, event, treaty, accounts, sources }) => {
      const own = words.disagreements.get(id);
      return Object.entries(accounts).map(([account, account_sources]) => ({
        matter_id: id,
        matter: own.matter,
        event: event ?? null,
        treaty: treaty ?? null,
        account_id: account,
        account: own.accounts[account] ?? null,
        account_sources,
        here: own.here,
        sources,
      }));
    }),
  };
}

/** Words of those who took part, letter by letter: one row for each quotation. */
export function quotations({ content, words }: DataSources): DataSet {
  return {
    id: 'quotations',
    licence: 'quotations',
    key: ['id'],
    columns: columns({
      id: 'text',
      date: 'date',
      speaker: 'text',
      speakers: ['ids', 'people'],
      language: 'text',
      text: 'text',
      translation: 'text',
      where_found: 'text',
      note: 'text',
      source: ['text', 'sources'],
    }),
    rows: content.quotations.data.map(({ id, date, speakers, language, text, source }) => {
      const { speaker, translation, where_found, note } = words.quotations.get(id);
      return {
        ...{ id, date, speaker, speakers: speakers ?? [], language, text },
        ...{ translation: translation ?? null, where_found, note: note ?? null, source },
      };
    }),
  };
}
