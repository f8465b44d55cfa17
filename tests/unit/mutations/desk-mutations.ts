import type { Mutation } from './mutation.ts';

const NEXT = 'content/storyboards/what-happened-next.yaml';

/** Mistakes in sheets side by side, in a week of talks, and in flights that are planned. */
export const deskMutations: Mutation[] = [
  {
    what: 'more flights asked for than were planned',
    file: 'content/data/series/open_skies_planned.csv',
    from: '38,21',
    to: '38,39',
    field: 'asked_by_us',
    found: '39',
    allowed: '38 or fewer, the flights planned',
  },
  {
    what: 'a sheet of a day that has not come',
    file: NEXT,
    from: 'row: conference, date: 2026-05',
    to: 'row: conference, date: 2026-06',
    field: 'where-knowledge-ends.figure.stacks[3][0].date',
    found: '2026-06',
    allowed: "dates up to the step's date, 2026-05-31",
  },
  {
    what: 'a sheet without a source',
    file: NEXT,
    from: 'row: conference, date: 2026-05, source: nti_npt26',
    to: 'row: conference, date: 2026-05',
    field: 'where-knowledge-ends.figure.stacks[3][0].source',
    found: 'nothing',
    allowed: 'a source, unless the sheet is missing',
    lines: 'file',
  },
  {
    what: 'a week that does not begin on a Monday',
    file: NEXT,
    from: 'from: 2022-01-10',
    to: 'from: 2022-01-09',
    field: 'one-week.figure.from',
    found: '2022-01-09',
    allowed: 'a Monday',
  },
  {
    what: 'a stop on a day on which its event was over',
    file: NEXT,
    from: 'event: geneva_jan22, on: 2022-01-10',
    to: 'event: geneva_jan22, on: 2022-01-11',
    field: 'one-week.figure.stops[0].on',
    found: '2022-01-11',
    allowed:
      "a day of geneva_jan22 (2022-01-10 to 2022-01-10) in the week from 2022-01-10, up to the step's date, 2022-01-13",
  },
];
