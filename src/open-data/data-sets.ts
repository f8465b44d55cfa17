import type { DataSet, DataSources } from './data-set.ts';
import { disagreements, positions, quotations } from './sets/accounts.ts';
import { places, venues } from './sets/places.ts';
import { glossary, notFound, sources } from './sets/reading.ts';
import { series } from './sets/series.ts';
import { events, people, rounds } from './sets/talks.ts';
import { ranges, treaties, treatyNumbers } from './sets/treaties.ts';

/** Everything that the story rests on, as tables, in the order in which they are listed. */
export function dataSets(from: DataSources): DataSet[] {
  return [
    ...[events, rounds, people, places, venues, treaties, treatyNumbers, ranges].map((set) =>
      set(from),
    ),
    ...series(from),
    ...[positions, disagreements, quotations, glossary, notFound, sources].map((set) => set(from)),
  ];
}
