import { isKnownOn } from '../../../story/facts/dates.ts';
import type { ChartData, SceneMistake } from '../../../story/charts/chart-data.ts';

/** Papers, each with its source in the storyboard. */
export const sheets: ChartData<'sheets', object> = {
  series: [],
  sets: ['places', 'sources'],
  sources: ({ storyboards }) =>
    [...storyboards.values()]
      .flatMap(({ data }) => Object.values(data))
      .flatMap(({ figure }) => (figure?.name === 'sheets' ? figure.stacks.flat() : []))
      .flatMap(({ source }) => (source === undefined ? [] : [source])),
  collect: () => ({}),
  firstDate: () => null,
  checkScene: (_, { stacks }, today) =>
    stacks.flatMap((stack, index) =>
      stack.flatMap(({ look, date, source }, each): SceneMistake[] => {
        const path = ['stacks', index, each];
        if (date !== undefined && !isKnownOn(date, today)) {
          const allowed = `dates up to the step's date, ${today}`;
          return [{ path: [...path, 'date'], found: date, allowed }];
        }
        if (look !== 'missing' && source === undefined) {
          const allowed = 'a source, unless the sheet is missing';
          return [{ path: [...path, 'source'], found: 'nothing', allowed }];
        }
        return [];
      }),
    ),
};
