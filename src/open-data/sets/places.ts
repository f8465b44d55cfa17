import { columns, type DataSet, type DataSources } from '../data-set.ts';

/** Where things happened: one row for each place. */
export function places({ content, words }: DataSources): DataSet {
  return {
    id: 'places',
    licence: 'cc_by',
    key: ['id'],
    columns: columns({
      id: 'text',
      name: 'text',
      own_names: 'texts',
      country: 'text',
      iso3: 'text',
      latitude: 'number',
      longitude: 'number',
      significance: 'text',
      sources: ['ids', 'sources'],
    }),
    rows: content.places.data.map((place) => {
      const { name, country, significance } = words.places.get(place.id);
      return {
        id: place.id,
        name,
        own_names: (place.own_names ?? []).map((own) => own.name),
        country,
        iso3: place.country,
        latitude: place.coordinates.lat,
        longitude: place.coordinates.lon,
        significance: significance ?? null,
        sources: place.coordinate_sources,
      };
    }),
  };
}

/** The buildings where things happened: one row for each. */
export function venues({ content, words }: DataSources): DataSet {
  return {
    id: 'venues',
    licence: 'cc_by',
    key: ['id', 'place'],
    columns: columns({
      id: 'text',
      place: ['text', 'places'],
      name: 'text',
      what_happened: 'text',
      latitude: 'number',
      longitude: 'number',
      own_estimate: 'flag',
      coordinate_sources: ['ids', 'sources'],
      sources: ['ids', 'sources'],
    }),
    rows: content.places.data.flatMap(({ id: place, venues: list = [] }) =>
      list.map(({ id, coordinates, own_estimate, coordinate_sources, sources }) => {
        const own = words.places.get(place).venues?.[id];
        return {
          id,
          place,
          name: own?.name ?? null,
          what_happened: own?.what_happened ?? null,
          latitude: coordinates?.lat ?? null,
          longitude: coordinates?.lon ?? null,
          own_estimate: own_estimate === true,
          coordinate_sources,
          sources: sources ?? [],
        };
      }),
    ),
  };
}
