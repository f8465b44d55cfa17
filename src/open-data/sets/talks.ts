import { columns, type DataSet, type DataSources } from '../data-set.ts';

/** What happened: one row for each event. */
export function events({ content, words }: DataSources): DataSet {
  return {
    id: 'events',
    licence: 'cc_by',
    key: ['id'],
    columns: columns({
      id: 'text',
      date: 'date',
      end_date: 'date',
      title: 'text',
      summary: 'text',
      places: ['ids', 'places'],
      people: ['ids', 'people'],
      parties: 'ids',
      others: 'texts',
      treaties: ['ids', 'treaties'],
      tier: 'text',
      confidence: 'text',
      notes: 'text',
      sources: ['ids', 'sources'],
    }),
    rows: content.events.data.map((event) => {
      const own = words.events.get(event.id);
      return {
        id: event.id,
        date: event.date,
        end_date: event.end_date ?? null,
        title: own.title,
        summary: own.summary,
        places: event.places,
        people: event.people,
        parties: event.parties ?? [],
        others: own.others ?? [],
        treaties: event.treaties ?? [],
        tier: event.tier,
        confidence: event.confidence,
        notes: own.notes ?? null,
        sources: event.sources,
      };
    }),
  };
}

/** The rounds of the talks: one row for each; its day, place and sources are in its event. */
export function rounds({ content }: DataSources): DataSet {
  return {
    id: 'rounds',
    licence: 'cc_by',
    key: ['event'],
    columns: columns({
      event: ['text', 'events'],
      number: 'whole',
      kind: 'text',
      led_by_us: ['text', 'people'],
      led_by_russia: ['text', 'people'],
      named_by_us: ['text', 'quotations'],
      named_by_russia: ['text', 'quotations'],
      stop: ['text', 'events'],
      stop_known: 'text',
    }),
    rows: content.rounds.data.map(({ id, kind, number, leaders, names, stop }) => ({
      event: id,
      number: number ?? null,
      kind,
      led_by_us: leaders?.us ?? null,
      led_by_russia: leaders?.russia ?? null,
      named_by_us: names.us ?? null,
      named_by_russia: names.russia ?? null,
      stop: stop?.event ?? null,
      stop_known: stop?.known ?? null,
    })),
  };
}

/** Who took part: one row for each person. */
export function people({ content, words }: DataSources): DataSet {
  return {
    id: 'people',
    licence: 'cc_by',
    key: ['id'],
    columns: columns({
      id: 'text',
      name: 'text',
      own_name: 'text',
      side: 'text',
      role: 'text',
      years: 'texts',
      note: 'text',
    }),
    rows: content.people.data.map(({ id, own_name, side, years }) => {
      const { name, role, note } = words.people.get(id);
      return { id, name, own_name: own_name?.name ?? null, side, role, years, note: note ?? null };
    }),
  };
}
