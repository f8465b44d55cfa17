import type { Mutation } from './mutation.ts';

const AMOUNTS = 'content/data/series/amounts.csv';

/** Mistakes in numbers that are drawn to scale. */
export const amountMutations: Mutation[] = [
  {
    what: 'a range that ends before it begins',
    file: AMOUNTS,
    from: 'both_agreed,2000,2500',
    to: 'both_agreed,2000,1500',
    field: 'most',
    found: '1500',
    allowed: '2000 or more',
  },
  {
    what: 'amounts that were known only after the step that shows them',
    file: 'content/storyboards/the-paper.yaml',
    from: 'picture: freeze',
    to: 'picture: twenty',
    field: 'two-papers.figure.picture',
    found: '"twenty", whose arsenal_us was known from 2020-07-08',
    allowed: "amounts known by the step's date, 1972-05-26",
    also: [
      `content/storyboards/the-paper.yaml two-papers.figure.picture: found "twenty", whose arsenal_china was known from 2020-07-08; allowed: amounts known by the step's date, 1972-05-26`,
    ],
  },
];
