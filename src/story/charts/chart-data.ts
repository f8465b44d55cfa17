import type { FigureName, FigureScenes } from '../../schema/figure.ts';
import type { Series } from '../../schema/series.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Path } from '../read/describe-issues.ts';
import type { Problem } from '../read/problem.ts';

/** A mistake in a step's `figure`; `path` leads from the figure to the field. */
export interface SceneMistake extends Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  path: Path;
}

/**
 * The data side of one chart: its tables, the facts collected from them, and their checks. Such a module may import row
 * schemas and with them zod, which the browser should not load, so drawing code imports only types from here.
 */
export interface ChartData<Name extends FigureName, Facts extends object> {
  /** The tables it is drawn from; several charts may declare the same one. */
  series: readonly Series<unknown>[];
  /** The data sets that it is drawn from besides its tables, by their ids in src/open-data. */
  sets?: readonly string[];
  /** The sources of what it draws besides its tables. */
  sources?: (content: Content) => readonly string[];
  /** Collects the facts it is drawn from, in one language, under a name no other chart uses. */
  collect: (content: Content, language: LanguageContent) => Facts;
  /** The first date for which it has anything to show; null if it does not depend on time. */
  firstDate: (content: Content) => string | null;
  /** Mistakes in its tables that a single field cannot reveal. References have already been checked. */
  check?: (content: Content) => Problem[];
  /** Mistakes in its scene in a step of some date. References have already been checked. */
  checkScene?: (content: Content, scene: FigureScenes[Name], date: string) => SceneMistake[];
}
