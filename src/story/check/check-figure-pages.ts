import * as charts from '../../schema/chart-schemas.ts';
import { checked } from '../read/checked.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { sameNames } from './same-names.ts';

/** Each figure has the words of its own page, and nothing else has. Other languages are compared with the default one. */
export function checkFigurePages({ languages, plan }: Content): Problem[] {
  const tag = plan.data.default_language;
  const { figures } = checked(languages.get(tag), `words in ${tag}`);
  const names = Object.keys(charts);
  return sameNames(names, 'src/schema/chart-schemas.ts', { words: figures, path: [] });
}
