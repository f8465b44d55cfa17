/** The entries that begin with one letter. */
export interface LetterGroup<T> {
  letter: string;
  entries: T[];
}

/**
 * Sorts a list in a locale's order and groups it by first letter, ignoring accents; entries that do not begin with a
 * letter go under `#`.
 */
export function groupByLetter<T>(
  list: readonly T[],
  keyOf: (entry: T) => string,
  locale: string,
): LetterGroup<T>[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const groups: LetterGroup<T>[] = [];
  for (const entry of [...list].sort((a, b) => compare(keyOf(a), keyOf(b)))) {
    const letter = letterOf(keyOf(entry), locale);
    const last = groups.find((group) => group.letter === letter);
    if (last) last.entries.push(entry);
    else groups.push({ letter, entries: [entry] });
  }
  return groups;
}

function letterOf(text: string, locale: string): string {
  const [first = ''] = text.normalize('NFD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(locale) : '#';
}
