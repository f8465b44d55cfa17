import type { FigureName, FigureScenes } from '../../schema/figure.ts';
import type { Series } from '../../schema/series.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { ChartData, SceneMistake } from './chart-data.ts';
import * as chartList from './chart-list.ts';

/** The data of every chart, by the name storyboards use. */
export const charts = chartList satisfies { [Name in FigureName]: ChartData<Name, object> };

type Chart = (typeof charts)[FigureName];

/** The tables of all charts. */
export const chartSeries: readonly Series<unknown>[] = Object.values(charts).flatMap(
  ({ series }) => series,
);

/** The facts of all charts together. */
export type ChartFacts = Intersection<ReturnType<Chart['collect']>>;

/** Collects the facts of all charts in one language. */
export function collectChartFacts(content: Content, language: LanguageContent): ChartFacts {
  const facts = Object.values(charts).map(({ collect }) => collect(content, language));
  // Every chart contributed its facts, and their names are unique, so together they are the intersection.
  return Object.assign({}, ...facts) as ChartFacts;
}

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** Mistakes in the figure of a step of some date. */
export function checkChartScene<Name extends FigureName>(
  content: Content,
  scene: FigureScenes[Name] & { name: Name },
  date: string,
): SceneMistake[] {
  const all: { [One in FigureName]: ChartData<One, object> } = charts;
  return all[scene.name].checkScene?.(content, scene, date) ?? [];
}
