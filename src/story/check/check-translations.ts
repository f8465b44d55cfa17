import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** Only a quotation in another language than the page's is translated. */
export function checkTranslations({ languages, quotations }: Content): Problem[] {
  return [...languages].flatMap(([language, { quotations: words }]) =>
    quotations.data.flatMap(({ id, language: original }) => {
      if (original !== language || words.get(id).translation === undefined) return [];
      const found = `a translation of what was recorded in "${original}"`;
      const allowed = 'translations of quotations in other languages';
      return [words.problemAt([id, 'translation'], { found, allowed })];
    }),
  );
}
