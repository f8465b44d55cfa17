import type { FigureName, FigureScenes } from '../../schema/figure.ts';
import type { Series } from '../../schema/series.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Path } from '../read/describe-issues.ts';
import type { Problem } from '../read/problem.ts';

/** A mistake in what a step says of its figure; `path` leads from the figure to the field. */
export interface SceneMistake extends Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  path: Path;
}

/**
 * The data of one chart, without its drawing: its tables, what is collected from them, and what may be wrong with them.
 * Such a module may read row schemas and thus import zod, which the browser need not load: drawing code imports only
 * types from here.
 */
export interface ChartData<Name extends FigureName, Facts extends object> {
  /** The tables that it is drawn from; shared ones may be declared by several charts. */
  series: readonly Series<unknown>[];
  /** What it is drawn from, in one language, by a name that no other chart's facts have. */
  collect: (content: Content, language: LanguageContent) => Facts;
  /** The first date of which it has anything to show; null where it does not depend on time. */
  firstDate: (content: Content) => string | null;
  /** Mistakes in its tables that no single field shows. Every reference in them has been checked. */
  check?: (content: Content) => Problem[];
  /** Mistakes in what the step of a date says of it. Every reference in it has been checked. */
  checkScene?: (content: Content, scene: FigureScenes[Name], date: string) => SceneMistake[];
}
