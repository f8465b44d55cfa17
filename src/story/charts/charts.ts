import type { FigureName, FigureScenes } from '../../schema/figure.ts';
import type { Series } from '../../schema/series.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { ChartData, SceneMistake } from './chart-data.ts';
import * as chartList from './chart-list.ts';

/** The data of every chart by the name that storyboards use. */
export const charts = chartList satisfies { [Name in FigureName]: ChartData<Name, object> };

type Chart = (typeof charts)[FigureName];

/** All tables that charts are drawn from. */
export const chartSeries: readonly Series<unknown>[] = Object.values(charts).flatMap(
  ({ series }) => series,
);

/** What all charts are drawn from. */
export type ChartFacts = Intersection<ReturnType<Chart['collect']>>;

/** Collects what all charts are drawn from, in one language. */
export function collectChartFacts(content: Content, language: LanguageContent): ChartFacts {
  const facts = Object.values(charts).map(({ collect }) => collect(content, language));
  // No two charts call their facts by one name, and each has been asked for its own.
  return Object.assign({}, ...facts) as ChartFacts;
}

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** Mistakes in what the step of a date says of its figure. */
export function checkChartScene<Name extends FigureName>(
  content: Content,
  scene: FigureScenes[Name] & { name: Name },
  date: string,
): SceneMistake[] {
  const all: { [One in FigureName]: ChartData<One, object> } = charts;
  return all[scene.name].checkScene?.(content, scene, date) ?? [];
}
