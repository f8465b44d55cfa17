import { recordWordsSchemas, wordsOnlySchemas } from '../read/content-schemas.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Path } from '../read/describe-issues.ts';
import type { Problem } from '../read/problem.ts';

const FILES = [
  ...(Object.keys(recordWordsSchemas) as (keyof typeof recordWordsSchemas)[]),
  ...(Object.keys(wordsOnlySchemas) as (keyof typeof wordsOnlySchemas)[]),
  'interface',
] as const;

const ALLOWED = 'words for readers; notes for authors stand in comments';

/** No words that readers see speak to whoever writes the site: claims.yaml lists the phrases that give them away. */
export function checkAsides({ languages }: Content): Problem[] {
  return [...languages.values()].flatMap((language) => {
    const { asides } = language.claims.data;
    const pattern = new RegExp(`(?<!\\p{L})(?:${asides.join('|')})(?!\\p{L})`, 'iu');
    const asideIn = (text: string) => pattern.exec(text)?.[0];
    return [...inRecords(language, asideIn), ...inProse(language, asideIn)];
  });
}

type Find = (text: string) => string | undefined;

function inRecords(language: LanguageContent, asideIn: Find): Problem[] {
  return FILES.flatMap((name) => {
    const { data, problemAt } = language[name];
    return textsIn(data).flatMap(({ path, text }) => {
      const aside = asideIn(text);
      return aside === undefined
        ? []
        : [problemAt(path, { found: `"${aside}"`, allowed: ALLOWED })];
    });
  });
}

function inProse(language: LanguageContent, asideIn: Find): Problem[] {
  return language.chapters.flatMap(({ file, steps }) =>
    steps.flatMap((step) =>
      [...step.blocks, ...(step.later?.blocks ?? [])].flatMap(({ line, pieces }) => {
        const text = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
        const aside = asideIn(text);
        return aside === undefined
          ? []
          : [{ file, line, field: step.id, found: `"${aside}"`, allowed: ALLOWED }];
      }),
    ),
  );
}

/** Every text in a value, with its path. */
function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
