import { editionIn, story } from '../story/current-story.ts';
import { checked } from '../story/read/checked.ts';
import type { DataSet } from './data-set.ts';
import { dataSets } from './data-sets.ts';

const made = new Map<string, DataSet[]>();

/** The data sets in a language. */
export function dataIn(language: string): DataSet[] {
  const known = made.get(language);
  if (known) return known;
  const sets = dataSets({ content: story.content, words: editionIn(language).words });
  made.set(language, sets);
  return sets;
}

/** A data set in a language; throws if there is none of that name. */
export function dataSetIn(language: string, id: string): DataSet {
  return checked(
    dataIn(language).find((set) => set.id === id),
    `the data set ${id}`,
  );
}
