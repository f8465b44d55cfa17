import type { z } from 'zod';
import type { ContentFile } from '../read/content-file.ts';
import { recordLists, recordWordsSchemas, wordsOnlySchemas } from '../read/content-schemas.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { sameNames } from './same-names.ts';

/** Ids are unique within each list. */
export function checkIds(content: Content): Problem[] {
  return recordLists.flatMap((name) => repeatedIds(content[name]));
}

function repeatedIds({ data, problemAt }: ContentFile<{ id: string }[]>): Problem[] {
  const seen = new Set<string>();
  return data.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const allowed = 'an id unique in this file';
    return [problemAt([index, 'id'], { found: `"${id}" a second time`, allowed })];
  });
}

/** In every language, the words cover exactly the records in the data. */
export function checkWords(content: Content, language: LanguageContent): Problem[] {
  const problems = keysOf(recordWordsSchemas).flatMap((name) => {
    const { data, name: file } = content[name];
    const ids = data.map(({ id }) => id);
    const schema: z.ZodType = recordWordsSchemas[name];
    return sameNames(ids, file, { words: language[name], path: [], schema });
  });
  const first = content.languages.get(content.plan.data.default_language);
  if (first && first !== language) {
    for (const name of keysOf(wordsOnlySchemas)) {
      problems.push(
        ...sameNames(Object.keys(first[name].data), first[name].name, {
          words: language[name],
          path: [],
          schema: wordsOnlySchemas[name],
        }),
      );
    }
  }
  return [...problems, ...checkParts(content, language)];
}

/** Checks the words for parts of records: a treaty's numbers, a place's buildings, accounts, positions. */
function checkParts(content: Content, language: LanguageContent): Problem[] {
  const { treaties, places, disagreements, positions } = content;
  return [
    ...treaties.data.flatMap(({ id, numbers }) =>
      partNames(treaties.name, language.treaties, [id, 'numbers'], Object.keys(numbers)),
    ),
    ...places.data.flatMap(({ id, venues = [] }) => {
      const names = venues.map((venue) => venue.id);
      return partNames(places.name, language.places, [id, 'venues'], names);
    }),
    ...disagreements.data.flatMap(({ id, accounts }) => {
      const names = Object.keys(accounts);
      return partNames(disagreements.name, language.disagreements, [id, 'accounts'], names);
    }),
    ...positions.data.flatMap(({ id, sides }) =>
      partNames(positions.name, language.positions, [id, 'sides'], Object.keys(sides)),
    ),
  ];
}

/** Skips records that have no words at all, which is reported separately. */
function partNames(
  dataFile: string,
  words: ContentFile<Record<string, unknown>>,
  path: [record: string, part: string],
  names: readonly string[],
): Problem[] {
  return Object.hasOwn(words.data, path[0]) ? sameNames(names, dataFile, { words, path }) : [];
}

function keysOf<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  // The schema tables are literals, so they have no keys beyond those of their type.
  return Object.keys(record) as Name[];
}
