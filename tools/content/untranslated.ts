import { languageSchemas, recordWordsSchemas, wordsOnlySchemas } from '../../src/story/read/content-schemas.ts';
import type { Content, LanguageContent } from '../../src/story/read/content.ts';
import { showPath } from '../../src/story/read/describe-issues.ts';

/** Texts of a language that are the same, letter for letter, as in the language of the story. */
export interface Untranslated {
  language: string;
  /** How many texts there are. */
  all: number;
  /** Where each of those that are the same stands: `words/fi/events.yaml: summit.label`. Names may well be the same. */
  same: string[];
}

/** Compares every language with the one that the story is written in. */
export function findUntranslated({ plan, languages }: Content): Untranslated[] {
  const from = plan.data.default_language;
  const original = languages.get(from);
  if (!original) return [];
  const texts = textsOf(original);
  return [...languages]
    .filter(([language]) => language !== from)
    .map(([language, content]) => {
      const own = textsOf(content);
      const same = [...own].filter(([place, text]) => texts.get(place) === text);
      return {
        language,
        all: own.size,
        same: same.map(([place]) => place.replace('*', language)),
      };
    });
}

/** One line for each language that is not wholly translated, or nothing. */
export function reportUntranslated(found: readonly Untranslated[], origin: string): string[] {
  return found
    .filter(({ same }) => same.length > 0)
    .map(
      ({ language, all, same }) =>
        `${language}: ${String(same.length)} of ${String(all)} texts are as in ${origin} ` +
        `(npm run check:content -- --untranslated lists them)`,
    );
}

/** Every text of a language by where it stands, with `*` in the place of the language. */
function textsOf(language: LanguageContent): Map<string, string> {
  const texts = new Map<string, string>();
  const names = [recordWordsSchemas, wordsOnlySchemas, languageSchemas].flatMap(
    (schemas) => Object.keys(schemas) as (keyof typeof recordWordsSchemas)[],
  );
  for (const name of names) {
    for (const [path, text] of leaves(language[name].data)) {
      texts.set(`words/*/${name}.yaml: ${showPath(path)}`, text);
    }
  }
  for (const { id, head, steps } of language.chapters) {
    const file = `chapters/*/${id}.mdx`;
    for (const [path, text] of leaves(head)) texts.set(`${file}: ${showPath(path)}`, text);
    for (const step of steps) {
      texts.set(`${file}: ${step.id}, title`, step.title);
      const blocks = [...step.blocks, ...(step.later?.blocks ?? [])];
      for (const [index, { pieces }] of blocks.entries()) {
        const text = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
        if (text.trim() !== '') texts.set(`${file}: ${step.id}, paragraph ${String(index + 1)}`, text);
      }
    }
  }
  return texts;
}

/** Every text in some data that has a letter in it, with the keys that lead to it. */
function leaves(value: unknown, path: PropertyKey[] = []): [PropertyKey[], string][] {
  if (typeof value === 'string') return /\p{Letter}/u.test(value) ? [[path, value]] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
