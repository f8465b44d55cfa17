import { extentOf, isBefore, isKnownOn } from '../../../story/facts/dates.ts';
import type { ChartData, SceneMistake } from '../../../story/charts/chart-data.ts';
import type { WeekScene } from './week-schema.ts';

const DAYS = 7;
const DAY = 86_400_000;

/** The days of a week with their meetings. */
export const week: ChartData<'week', object> = {
  series: [],
  sets: ['events', 'places'],
  sources: ({ storyboards, events }) =>
    [...storyboards.values()]
      .flatMap(({ data }) => Object.values(data))
      .flatMap(({ figure }) => (figure?.name === 'week' ? figure.stops : []))
      .flatMap(({ event }) => events.get(event).sources),
  collect: () => ({}),
  firstDate: () => null,
  checkScene: ({ events }, scene, date) => [
    ...checkMonday(scene),
    ...scene.stops.flatMap(({ event, on }, index): SceneMistake[] => {
      const { date: first, end_date: last = first } = events.get(event);
      const isItsDay = !isBefore(on, first) && !isBefore(last, on);
      const isOfWeek = extentOf(on)[0] < extentOf(scene.from)[0] + DAYS * DAY;
      if (isItsDay && isOfWeek && isKnownOn(on, date)) return [];
      const allowed = `a day of ${event} (${first} to ${last}) in the week from ${scene.from}, up to the step's date, ${date}`;
      return [{ path: ['stops', index, 'on'], found: on, allowed }];
    }),
  ],
};

function checkMonday({ from }: WeekScene): SceneMistake[] {
  const isMonday = new Date(extentOf(from)[0]).getUTCDay() === 1;
  return isMonday ? [] : [{ path: ['from'], found: from, allowed: 'a Monday' }];
}
