import type { Mutation } from './mutation.ts';

const NEXT = 'content/storyboards/what-happened-next.yaml';
const PHOTOGRAPH = 'content/storyboards/photograph.yaml';

/** Mistakes in sheets side by side, in a week of talks, in flights that are planned, and in a photograph. */
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
  {
    what: 'somebody in a photograph who was not there',
    file: PHOTOGRAPH,
    after: 'source: ap_report_2020',
    from: 'person: trump }',
    to: 'person: shannon }',
    field: 'the-note.figure.people[0].person',
    found: '"shannon", who is not among the people of helsinki_2018',
    allowed: 'trump, putin, niinisto',
  },
  {
    what: 'a photograph of a day that has not come',
    file: PHOTOGRAPH,
    from: 'event: helsinki_2018',
    to: 'event: helsinki_2020',
    field: 'the-note.figure.event',
    found: '"helsinki_2020" of 2020-10-05',
    allowed: "events up to the step's date, 2018-07-16",
  },
  {
    what: 'a paper beside a photograph with words that nobody said',
    file: PHOTOGRAPH,
    from: 'part: a note with a number of concrete proposals',
    to: 'part: a note with many proposals',
    field: 'the-note.figure.lacks.part',
    found: '"a note with many proposals"',
    allowed:
      'words of q_note18, exactly as they stand there: “We made a note with a number of concrete proposals on this matter available to our American colleagues.”',
  },
  {
    what: 'a paper beside a photograph with words that were said later',
    file: PHOTOGRAPH,
    from: '{ quotation: q_note18',
    to: '{ quotation: q_trump26',
    field: 'the-note.figure.lacks.quotation',
    found: '"q_trump26" of 2026-02-05',
    allowed: "quotations up to the step's date, 2018-07-16",
  },
];
