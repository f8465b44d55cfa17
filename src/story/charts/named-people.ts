import { familyName } from '../facts/family-name.ts';
import type { Content, LanguageContent } from '../read/content.ts';

/** People's names in one language, and in their own script where that is another, by their ids. */
export type NamedPeople = Record<string, { name: string; family: string; ownName: string | null }>;

/** The names of people in a picture. */
export function namedPeople(
  ids: readonly string[],
  { people }: Content,
  language: LanguageContent,
): NamedPeople {
  return Object.fromEntries(
    [...new Set(ids)].map((id) => {
      const words = language.people.get(id);
      const ownName = people.get(id).own_name?.name ?? null;
      return [id, { name: words.name, family: familyName(words), ownName }];
    }),
  );
}
