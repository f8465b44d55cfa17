import { columns, type DataSet, type DataSources } from '../data-set.ts';

/** The treaties: one row for each. */
export function treaties({ content, words }: DataSources): DataSet {
  return {
    id: 'treaties',
    licence: 'cc_by',
    key: ['id'],
    columns: columns({
      id: 'text',
      name: 'text',
      short: 'text',
      signed: 'date',
      signed_in: ['ids', 'places'],
      entered_into_force: 'date',
      ended: 'date',
      how: 'text',
      ended_by: 'ids',
      parties: 'text',
      limited: 'text',
      verification: 'text',
      how_it_ended: 'text',
      confidence: 'text',
      notes: 'text',
      sources: ['ids', 'sources'],
    }),
    rows: content.treaties.data.map(
      ({ id, signed, entered_into_force, ended, confidence, sources }) => {
        const own = words.treaties.get(id);
        return {
          id,
          name: own.name,
          short: own.short,
          signed: signed.date,
          signed_in: signed.places,
          entered_into_force,
          ended: ended.date,
          how: ended.how,
          ended_by: ended.by ?? [],
          parties: own.parties,
          limited: own.limited,
          verification: own.verification,
          how_it_ended: own.how_it_ended,
          confidence,
          notes: own.notes ?? null,
          sources,
        };
      },
    ),
  };
}

/** What the treaties say in numbers, one row for each number. */
export function treatyNumbers({ content, words }: DataSources): DataSet {
  return {
    id: 'treaty_numbers',
    licence: 'cc_by',
    key: ['treaty', 'number'],
    columns: columns({
      treaty: ['text', 'treaties'],
      number: 'text',
      value: 'number',
      unit: 'text',
      what: 'text',
    }),
    rows: content.treaties.data.flatMap(({ id, numbers }) =>
      Object.entries(numbers).map(([number, value]) => {
        const { what, unit } = words.treaties.get(id).numbers[number] ?? { what: null, unit: null };
        return { treaty: id, number, value, unit, what };
      }),
    ),
  };
}

/** Ranges of a missile, one row for each account of it. */
export function ranges({ content, words }: DataSources): DataSet {
  return {
    id: 'ranges',
    licence: 'cc_by',
    key: ['id'],
    columns: columns({
      id: 'text',
      missile: 'text',
      of: 'text',
      km: 'whole',
      stated_by: 'text',
      label: 'text',
      stated_on: 'date',
      bases: ['ids', 'places'],
      notes: 'text',
      sources: ['ids', 'sources'],
    }),
    rows: content.ranges.data.map(({ id, of, km, stated_by, stated_on, bases, sources }) => {
      const { missile, label, notes } = words.ranges.get(id);
      return {
        ...{ id, missile, of, km, stated_by, label, stated_on },
        ...{ bases: bases ?? [], notes: notes ?? null, sources },
      };
    }),
  };
}
