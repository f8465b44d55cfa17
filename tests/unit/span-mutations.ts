import type { Mutation } from './content-mutations.ts';

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
];
