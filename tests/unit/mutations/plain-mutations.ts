import type { Mutation } from './mutation.ts';

const WORDS = 'content/words/en/plain.yaml';

/** Steps in plain words that are not plain, or say more than their step. */
export const plainMutations: Mutation[] = [
  {
    what: 'plain words of a step that does not exist',
    file: WORDS,
    from: '\n  the-cable: >-',
    to: '\n  the-cabel: >-',
    lines: 'file',
    field: 'steps.the-cabel',
    found: '"the-cabel"',
    allowed: 'a step of the story',
    nearest: 'the-cable',
  },
  {
    what: 'plain words with a figure that the step does not have',
    file: WORDS,
    after: '  to-scale:',
    from: '4,330',
    to: '4,331',
    lines: 'file',
    field: 'steps.to-scale',
    found: '"4,331" (a figure)',
    allowed: 'what the step says itself, without what came later',
  },
  {
    what: 'plain words with a source that the step does not have',
    file: WORDS,
    after: '  the-cable:',
    from: 'txt_hot',
    to: 'jfk_hot',
    lines: 'file',
    field: 'steps.the-cable',
    found: '"jfk_hot"',
    allowed: 'a source of the step itself',
  },
  {
    what: 'a long sentence in plain words',
    file: WORDS,
    after: '  open-skies:',
    from: 'It limits no weapon. Each state',
    to: 'It limits no weapon, because it was made for something else, and so each state',
    lines: 'file',
    field: 'steps.open-skies',
    found:
      '"It limits no weapon, because it was made for something else, and so each state will let the others fly over its whole territory."',
    allowed: 'at most 20 words in a sentence: one idea each',
  },
  {
    what: 'a claim in plain words without its source',
    file: WORDS,
    after: '  the-last-day:',
    from: 'It was cut in 2021.<Cite id="reu_euc26" />',
    to: 'It was cut in 2021.',
    lines: 'file',
    field: 'steps.the-last-day',
    found: '"2021" (a figure) without a source in "It was cut in 2021."',
    allowed: '<Cite id="…"/> in or right after every sentence with a figure, date or name',
  },
];
