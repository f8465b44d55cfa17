import type { Mutation } from './content-mutations.ts';

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
    what: 'a marked day that the calendar does not have',
    file: NEXT,
    from: 'marks: [ctbt_ru, cfe_end]',
    to: 'marks: [ctbt_ru, us_counter]',
    field: 'two-steps.figure.marks[1]',
    found: '"us_counter" of 2023-06-01',
    allowed: "an event from 2023-11-01 to the step's date, 2023-11-07",
  },
];
