import type { LanguageContent } from '../read/content.ts';
import { remembered } from '../remembered.ts';

/** The part of a text that needs a source. */
export interface Claim {
  word: string;
  rule: 'a figure' | 'a figure in words' | 'a date' | 'a name';
}

/** Finds everything in a text that needs a source, in the order of the text. */
export type ClaimFinder = (text: string) => readonly Claim[];

const finders = new WeakMap<LanguageContent, ClaimFinder>();

/** The function that finds what needs a source, in a language. */
export function createClaimFinder(language: LanguageContent): ClaimFinder {
  const finder = finders.get(language) ?? finderOf(JSON.stringify([...rulesOf(language)]));
  finders.set(language, finder);
  return finder;
}

/** What needs a source because of its words, and why. */
function rulesOf({ interface: words, claims, people }: LanguageContent) {
  const names = Object.values(people.data).flatMap(({ name }) =>
    name.split(' ').filter((part) => /^\p{L}{2,}/u.test(part)),
  );
  return new Map<string, Claim['rule']>([
    ...names.map((name) => [name, 'a name'] as const),
    ...dateNames(words.data.locale).map((name) => [name, 'a date'] as const),
    ...claims.data.figures
      .flatMap((figure) => [figure, capitalise(figure)])
      .map((figure) => [figure, 'a figure in words'] as const),
  ]);
}

/**
 * The finder for some rules, as JSON. It is made once as long as these stay the same, and looks at a text once: every
 * check asks for the same sentences, and a check after an edit for nearly all of them again.
 */
const finderOf = remembered((json: string): ClaimFinder => {
  const rules = new Map(JSON.parse(json) as [string, Claim['rule']][]);
  const all = [...rules.keys()].map((one) => escapeRegExp(one));
  const pattern = new RegExp(`[\\p{N}.,]*\\p{N}|(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'gu');
  return remembered((text: string) =>
    [...text.matchAll(pattern)].map(([word]) => ({ word, rule: rules.get(word) ?? 'a figure' })),
  );
});

const namesByLocale = new Map<string, readonly string[]>();

/** The locale's names of months and weekdays, found once for each locale. */
function dateNames(locale: string): readonly string[] {
  const known = namesByLocale.get(locale) ?? findDateNames(locale);
  namesByLocale.set(locale, known);
  return known;
}

/** In some languages months differ alone and in a date. */
function findDateNames(locale: string): string[] {
  const names: string[] = [];
  for (let month = 0; month < 12; month += 1) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(locale, { day, month: 'long', timeZone: 'UTC' });
      const parts = format.formatToParts(Date.UTC(2020, month, 15));
      names.push(...parts.filter(({ type }) => type === 'month').map(({ value }) => value));
    }
  }
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  for (let day = 1; day <= 7; day += 1) names.push(weekday.format(Date.UTC(2020, 5, day)));
  return names;
}

function escapeRegExp(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
