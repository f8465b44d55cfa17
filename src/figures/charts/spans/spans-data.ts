import { isKnownOn } from '../../../story/facts/dates.ts';
import type { ChartData, SceneMistake } from '../../../story/charts/chart-data.ts';

/** Spans of time, each with its source in the storyboard. */
export const spans: ChartData<'spans', object> = {
  series: [],
  sets: ['events', 'sources'],
  sources: ({ storyboards }) =>
    [...storyboards.values()]
      .flatMap(({ data }) => Object.values(data))
      .flatMap(({ figure }) => (figure?.name === 'spans' ? figure.spans : []))
      .map(({ source }) => source),
  collect: () => ({}),
  firstDate: () => null,
  checkScene: (_, scene, date) =>
    scene.spans.flatMap(({ from, to }, index): SceneMistake[] =>
      [{ name: 'from', day: from }, ...(to === undefined ? [] : [{ name: 'to', day: to }])].flatMap(
        ({ name, day }) =>
          isKnownOn(day, date)
            ? []
            : [
                {
                  path: ['spans', index, name],
                  found: day,
                  allowed: `dates up to the step's date, ${date}`,
                },
              ],
      ),
    ),
};
