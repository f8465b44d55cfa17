import type { PersonWords } from '../../schema/person.ts';

/** The name under which a person is listed and labelled: the last word of the name where the words give no other. */
export function familyName({ name, family }: PersonWords): string {
  return family ?? name.slice(name.lastIndexOf(' ') + 1);
}
