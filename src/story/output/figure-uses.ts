import type { FigureName } from '../../schema/figure.ts';
import { charts } from '../charts/charts.ts';
import type { ChartData } from '../charts/chart-data.ts';
import { findReferences } from '../check/find-references.ts';
import type { Step, StoryInLanguage } from '../load-story.ts';
import type { Content } from '../read/content.ts';

/** The figures that have a page of their own, in the order in which they are declared. */
export const figureNames = Object.keys(charts) as FigureName[];

/** The figure that a step's plate shows, as addresses name it: a chart, or the map. */
export function figureOf({ scene }: Pick<Step, 'scene'>): FigureName | 'map' {
  return scene.figure?.name ?? 'map';
}

/** The steps that show a figure, in reading order: each is a state of it. */
export function stepsWithFigure({ chapters }: StoryInLanguage, name: FigureName): Step[] {
  return chapters
    .flatMap(({ steps }) => steps)
    .filter(({ scene: { figure } }) => figure?.name === name);
}

/** The ids of the data sets that a figure is drawn from. */
export function setsOfFigure(name: FigureName): string[] {
  const { series, sets = [] } = dataOf(name);
  return [...series.map(({ file }) => file.replace(/^.*\/|\.csv$/g, '')), ...sets];
}

/**
 * The ids of the sources of everything that a figure draws, each once; none where the rows of its table name them in other
 * words.
 */
export function sourcesOfFigure(content: Content, name: FigureName): string[] {
  const { series, sources } = dataOf(name);
  const inTables = series.flatMap((table) =>
    content.series
      .get(table)
      .rows.flatMap((row) =>
        findReferences(table.row, row).flatMap(({ to, name: id }) => (to === 'source' ? [id] : [])),
      ),
  );
  return [...new Set([...inTables, ...(sources?.(content) ?? [])])];
}

/** The data of a figure, without the types of its own scene and facts. */
function dataOf(
  name: FigureName,
): Pick<ChartData<FigureName, object>, 'series' | 'sets' | 'sources'> {
  return charts[name];
}
