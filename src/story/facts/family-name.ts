import type { PersonWords } from '../../schema/person.ts';

/** The name a person is listed and labelled under: the last word of the full name unless the words give another. */
export function familyName({ name, family }: PersonWords): string {
  return family ?? name.slice(name.lastIndexOf(' ') + 1);
}
