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
  checkScene: ({ treaties }, scene, date) =>
    scene.spans.flatMap(({ look, from, to, treaty }, index): SceneMistake[] => {
      const fixed = treaty === undefined ? [] : (treaties.get(treaty).deadlines ?? []);
      const isFixed = fixed.some((one) => one.date === to && isKnownOn(one.known_from, date));
      if (look === 'door')
        return from === date
          ? []
          : [{ path: ['spans', index, 'from'], found: from, allowed: `the step's date, ${date}` }];
      const ends = to === undefined || isFixed ? [] : [{ name: 'to', day: to }];
      return [{ name: 'from', day: from }, ...ends].flatMap(({ name, day }) =>
        isKnownOn(day, date)
          ? []
          : [
              {
                path: ['spans', index, name],
                found: day,
                allowed: `dates up to the step's date, ${date}`,
              },
            ],
      );
    }),
};
