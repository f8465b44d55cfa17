import type { Mutation } from './mutation.ts';

const UNRAVELLING = 'content/storyboards/the-unravelling.yaml';
const NEXT = 'content/storyboards/what-happened-next.yaml';

/** Mistakes in calendars. */
export const dayMutations: Mutation[] = [
  {
    what: 'a calendar that ends on a day which is no deadline',
    file: UNRAVELLING,
    from: 'to: 2019-08-02',
    to: 'to: 2019-08-03',
    field: 'six-months-notice.figure.to',
    found: '2019-08-03',
    allowed: 'a deadline of inf that was known on 2019-02-02: 2019-08-02',
  },
  {
    what: 'a calendar with a year on offer that does not follow a deadline',
    file: NEXT,
    from: 'from: 2026-02-06, to: 2027-02-05',
    to: 'from: 2026-02-05, to: 2027-02-05',
    field: 'one-year-more.figure.to',
    lines: 'file',
    found: '2027-02-05',
    allowed: 'a deadline of newstart that was known on 2025-10-05: 2021-02-05, 2026-02-05',
  },
  {
    what: 'what was said only after the step',
    file: NEXT,
    from: 'look: said, from: 2025-10-05',
    to: 'look: said, from: 2025-10-06',
    field: 'one-year-more.figure.spans[1].from',
    found: '2025-10-06',
    allowed: "days from 2025-09-01 to the step's date, 2025-10-05",
  },
  {
    what: 'what was announced, by a source that came later',
    file: NEXT,
    from: 'to: 2020-05-01, source: tass_insp20',
    to: 'to: 2020-05-01, source: ap_insp22',
    field: 'did-talking-help.figure.spans[0].source',
    found: '"ap_insp22" of 2022-11-08',
    allowed: "a source published by the step's date, 2020-03-29",
    lines: 'file',
  },
  {
    what: 'a marked day that the calendar does not have',
    file: NEXT,
    from: 'marks: [ctbt_ru, cfe_end]',
    to: 'marks: [ctbt_ru, us_counter]',
    field: 'two-steps.figure.marks[1]',
    found: '"us_counter" of 2023-06-01',
    allowed: "an event from 2023-11-01 to the step's date, 2023-11-07",
  },
];
