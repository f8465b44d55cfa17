import * as charts from '../../schema/chart-schemas.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { sameNames } from './same-names.ts';

/** Each figure has the words of its own page in every language, and nothing else has. */
export function checkFigurePages(content: Content): Problem[] {
  return [...content.languages.values()].flatMap(({ figures }) =>
    sameNames(Object.keys(charts), 'src/schema/chart-schemas.ts', { words: figures, path: [] }),
  );
}
