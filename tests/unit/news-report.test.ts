import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/story/prose/plain-text.ts';
import { found } from './found.ts';
import { formats, story } from './real-story.ts';

const { words } = found(story.languages.get('en'), 'the story in English');
const written = words.chapters.flatMap(({ steps }) => steps);

/** The prose of a step as readers see it on its own date, without hindsight. */
function proseOf(id: string): string {
  const { blocks } = found(
    written.find((step) => step.id === id),
    id,
  );
  return plainText({ content: story.content, words, formats }, blocks);
}

/** What the news report of 16 January 2020 says, from which the story starts: a step and its words for it. */
const facts: [fact: string, step: string, words: RegExp][] = [
  [
    'who led the Americans',
    'who-sat-there',
    /Christopher A\. Ford, an assistant secretary of state/,
  ],
  ['who led the Russians', 'who-sat-there', /Sergey Ryabkov/],
  ['the aim of the talks', 'who-sat-there', /reduce misunderstandings and misperceptions/],
  ['what was discussed', 'the-agenda', /stockpiles and strategy, crisis and arms race stability/],
  [
    'that Washington wants to include China',
    'the-agenda',
    /China, which Washington wants to include/,
  ],
  ['that China has refused', 'beijing-is-invited', /Beijing refused/],
  ['that experts are to meet', 'what-they-agree', /expert-level engagement/],
  ['that the dialogue goes on', 'what-they-agree', /They agree to go on/],
  [
    'that New START may lapse',
    'what-they-agree',
    /Washington has signalled that it may let it lapse/,
  ],
  ['when New START runs out', 'ready-to-extend', /5 February 2021/],
  ['the journey to Brussels on Friday', 'what-they-agree', /to Brussels, on Friday/],
  ['its purpose', 'announced', /Friday.*to brief Allies at NATO headquarters/],
  [
    'round one and who led it',
    'round-one',
    /In Geneva John J\. Sullivan, the deputy secretary of state/,
  ],
  ['that its leader is ambassador now', 'same-day', /deputy secretary of state.*as ambassador/],
  ['the end of the INF Treaty', 'inf-ends', /Today INF ends/],
  ['that the United States may leave Open Skies', 'a-second-exit', /they are likely to leave/],
  ['the presidents in Helsinki', 'why-here', /Helsinki’s Presidential Palace/],
];

describe('the news report of 16 January 2020', () => {
  it.each(facts)('is told with %s, in %s', (_, step, expected) => {
    expect(proseOf(step)).toMatch(expected);
  });
});
