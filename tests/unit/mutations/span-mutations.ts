import type { Mutation } from './mutation.ts';

/** Mistakes in spans of time. */
export const spanMutations: Mutation[] = [
  {
    what: 'a span that begins after the step',
    file: 'content/storyboards/the-unravelling.yaml',
    from: 'look: open, from: 2014-07-29',
    to: 'look: open, from: 2014-07-30',
    field: 'the-complaint.figure.spans[3].from',
    found: '2014-07-30',
    allowed: "dates up to the step's date, 2014-07-29",
  },
  {
    what: 'a last day that no treaty has',
    file: 'content/storyboards/the-unravelling.yaml',
    from: 'from: 2011-02-05, to: 2021-02-05',
    to: 'from: 2011-02-05, to: 2022-02-05',
    field: 'how-a-treaty-ends.figure.spans[0].to',
    found: '2022-02-05',
    allowed: "dates up to the step's date, 2018-10-20",
  },
  {
    what: 'notice that is not counted from the day of the step',
    file: 'content/storyboards/the-unravelling.yaml',
    from: 'look: door, from: 2018-10-20',
    to: 'look: door, from: 2018-10-21',
    field: 'how-a-treaty-ends.figure.spans[2].from',
    found: '2018-10-21',
    allowed: "the step's date, 2018-10-20",
  },
];
